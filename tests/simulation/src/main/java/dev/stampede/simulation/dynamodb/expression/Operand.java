package dev.stampede.simulation.dynamodb.expression;

/** Something that has a value. */
sealed interface Operand {

    /** What is stored there, if anything is. */
    record Stored(Path path) implements Operand {}

    /** What a placeholder stands for. */
    record Given(String placeholder) implements Operand {}

    /** How large what is stored there is. */
    record Size(Path path) implements Operand {}

    /** A sum. */
    record Plus(Operand left, Operand right) implements Operand {}

    /** A difference. */
    record Minus(Operand left, Operand right) implements Operand {}

    /** What is stored there, or else the other. */
    record IfNotExists(Path path, Operand otherwise) implements Operand {}

    /** One list after the other. */
    record ListAppend(Operand first, Operand second) implements Operand {}
}
