package dev.stampede.simulation.dynamodb.expression;

/** One thing that an update does. */
sealed interface Change {

    /** Where it does it. */
    Path path();

    /** Stores a value. */
    record Set(Path path, Operand value) implements Change {}

    /** Removes what is stored. */
    record Remove(Path path) implements Change {}

    /** Adds to a number or a set. */
    record Add(Path path, Operand value) implements Change {}

    /** Takes elements out of a set. */
    record Delete(Path path, Operand value) implements Change {}
}
