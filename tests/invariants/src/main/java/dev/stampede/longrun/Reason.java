package dev.stampede.longrun;

import java.util.Optional;

/** Why something failed, as people can act on it. */
public final class Reason {

    private Reason() {}

    /** The message and those behind it; the trace too, on the standard error output, only when asked for. */
    public static String of(Throwable failure) {
        if (Boolean.getBoolean("stampede.trace")) {
            failure.printStackTrace();
        }
        return messages(failure);
    }

    private static String messages(Throwable failure) {
        var message = Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
        return Optional.ofNullable(failure.getCause())
                .map(cause -> message + ": " + messages(cause))
                .orElse(message);
    }
}
