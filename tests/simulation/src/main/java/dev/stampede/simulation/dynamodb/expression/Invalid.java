package dev.stampede.simulation.dynamodb.expression;

/** That an expression, or what it is to be evaluated with, is one that DynamoDB refuses as invalid. */
public final class Invalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public Invalid(String message) {
        super(message);
    }
}
