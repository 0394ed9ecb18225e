package dev.stampede.runtime.http.body;

/** That a body can't be gone through at all; the message says what would be right. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }
}
