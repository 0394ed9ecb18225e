package dev.stampede.client;

/** The thread was told to end while it waited. It stays marked as interrupted. */
public final class Interrupted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Marks the thread again. */
    public Interrupted(InterruptedException cause) {
        super(cause);
        Thread.currentThread().interrupt();
    }
}
