package dev.stampede.selling.stock;

import dev.stampede.model.stock.StockMovement;

/** How one try to record a movement ended. */
public sealed interface Recording {

    /** It has happened now. */
    record Recorded() implements Recording {}

    /**
     * One with its id had happened before; nothing changed.
     *
     * @param movement as it happened then
     */
    record AlreadyRecorded(StockMovement movement) implements Recording {}

    /**
     * A shard has changed in the meantime, or nobody knows whether it happened: read again, and try again.
     *
     * @param cause what stood in the way
     * @param crowded as {@link dev.stampede.model.dynamodb.Attempt.Overtaken} means it
     */
    record Overtaken(String cause, boolean crowded) implements Recording {

        /** By a few others, who will be done soon. */
        public Overtaken(String cause) {
            this(cause, false);
        }
    }
}
