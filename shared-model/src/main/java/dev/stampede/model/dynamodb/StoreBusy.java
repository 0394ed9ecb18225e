package dev.stampede.model.dynamodb;

/** That a write found no way through contention in its time. Nothing is known to be written; a later retry is safe. */
public final class StoreBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Names what could not be written, and what stood in the way.
     *
     * @param what such as an order's id
     * @param cause what the last try said
     */
    public StoreBusy(String what, String cause) {
        super("%s could not be written in time: %s".formatted(what, cause));
    }

    /**
     * The same, because of that error.
     *
     * @param what such as an order's id
     * @param cause what stood in the way
     */
    public StoreBusy(String what, String cause, Throwable error) {
        this(what, cause);
        initCause(error);
    }
}
