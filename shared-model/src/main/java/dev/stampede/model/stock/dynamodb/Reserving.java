package dev.stampede.model.stock.dynamodb;

import dev.stampede.model.stock.Shard;

/** How a try to reserve units of a shard ended. */
public sealed interface Reserving {

    /**
     * They are reserved.
     *
     * @param shard as it is now
     */
    record Reserved(Shard shard) implements Reserving {}

    /**
     * They are not: too few are free, or it is sold on other terms or at other times.
     *
     * @param shard as it was found
     */
    record Refused(Shard shard) implements Reserving {}

    /** There is no such shard. */
    record NoSuchShard() implements Reserving {}

    /**
     * They are not: too much is going on at this shard, and another may have room.
     *
     * @param cause what the database said
     */
    record Busy(String cause) implements Reserving {}

    /**
     * No answer came: they are reserved, or not, or will be when the call arrives late.
     *
     * @param cause what the client said
     */
    record Unknown(String cause) implements Reserving {}
}
