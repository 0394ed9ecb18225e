package dev.stampede.simulation.stream;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.List;
import java.util.Optional;

/** Handles a batch, as a function with partial batch responses does. */
@FunctionalInterface
public interface StreamConsumer {

    /**
     * Handles the records. An exception, or the death of the environment, has all of them delivered again.
     *
     * @return the sequence number of the first record that is to be delivered again, with all after it
     */
    Optional<String> handle(List<StreamRecord> batch);
}
