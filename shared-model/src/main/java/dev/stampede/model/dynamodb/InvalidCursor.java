package dev.stampede.model.dynamodb;

/** That a string is no cursor of the list it was sent for. */
public final class InvalidCursor extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says so, and nothing of what was sent. */
    public InvalidCursor() {
        super("taken from the page before, unchanged");
    }
}
