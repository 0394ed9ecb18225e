package dev.stampede.deployed;

/** Something that a run needs isn't here; the message says just what. */
public final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** That is missing. */
    public Missing(String what) {
        super(what);
    }

    /** That is missing, because of this. */
    public Missing(String what, Throwable cause) {
        super(what, cause);
    }
}
