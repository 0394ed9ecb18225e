package dev.stampede.runtime.flags;

/** The source of the feature flags didn't answer, or not with feature flags; the message says why. */
public final class FlagsUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Because of that. */
    public FlagsUnreadable(String why) {
        super(why);
    }

    /** Because of that, which came from there. */
    public FlagsUnreadable(String why, Throwable cause) {
        super(why, cause);
    }
}
