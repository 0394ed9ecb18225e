package dev.stampede.simulation.dynamodb.expression;

import java.util.List;

/** Something that holds or not. */
sealed interface Condition {

    /** A comparison by one of {@code = <> < <= > >=}. */
    record Comparison(Operand left, String sign, Operand right) implements Condition {}

    /** Within bounds, both included. */
    record Between(Operand value, Operand low, Operand high) implements Condition {}

    /** Equal to one of some. */
    record In(Operand value, List<Operand> some) implements Condition {}

    /** All hold. */
    record And(Condition left, Condition right) implements Condition {}

    /** One holds. */
    record Or(Condition left, Condition right) implements Condition {}

    /** It doesn't hold. */
    record Not(Condition condition) implements Condition {}

    /** Something is stored there. */
    record Exists(Path path) implements Condition {}

    /** What is stored there is of that type. */
    record OfType(Path path, Operand type) implements Condition {}

    /** A text or bytes begin so. */
    record BeginsWith(Operand value, Operand start) implements Condition {}

    /** A text has that part, a set or list that element. */
    record Contains(Operand value, Operand part) implements Condition {}
}
