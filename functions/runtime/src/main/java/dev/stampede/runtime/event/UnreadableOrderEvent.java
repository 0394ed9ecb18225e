package dev.stampede.runtime.event;

import org.jspecify.annotations.Nullable;

/** That a message is no order event of a known version. Reading it again will not help; it belongs to a person. */
public final class UnreadableOrderEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong with it; the message itself is not repeated, because anything may be in it. */
    public UnreadableOrderEvent(String reason, @Nullable Throwable cause) {
        super("Not an order event: " + reason, cause);
    }
}
