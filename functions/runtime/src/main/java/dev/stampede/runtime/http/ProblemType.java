package dev.stampede.runtime.http;

/**
 * A kind of problem, stable for clients to act on.
 *
 * @param name such as {@code sold-out}; the type's URN ends with it
 * @param title the same for every problem of this type
 * @param status the HTTP status it is answered with
 */
public record ProblemType(String name, String title, int status) {

    /** The request isn't what the operation takes. */
    public static final ProblemType INVALID_REQUEST =
            new ProblemType("invalid-request", "The request is not valid", 400);

    /** No token, or none that this marketplace trusts. */
    public static final ProblemType UNAUTHENTICATED = new ProblemType("unauthenticated", "Sign in first", 401);

    /** The caller may not do this. */
    public static final ProblemType FORBIDDEN = new ProblemType("forbidden", "You may not do this", 403);

    /** There is no such thing, or none that the caller may know of. */
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", "There is no such thing", 404);

    /** The path is known, but not with this method. */
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", "There is no such method here", 405);

    /** The client takes no form that there is. */
    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType("not-acceptable", "There is no such form of this", 406);

    /** The body is in another form than the operation takes. */
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType("unsupported-media-type", "The body is of another media type", 415);

    /** The idempotency key has been used for another request. */
    public static final ProblemType IDEMPOTENCY_KEY_REUSED =
            new ProblemType("idempotency-key-reused", "The idempotency key belongs to another request", 422);

    /** Too many want the same thing at once; nothing was done. */
    public static final ProblemType BUSY = new ProblemType("busy", "Too busy at the moment", 503);

    /** Something broke here. */
    public static final ProblemType INTERNAL = new ProblemType("internal", "Something went wrong", 500);

    /** The type's URN: the {@code type} member of RFC 9457. */
    public String urn() {
        return "urn:stampede:problem:" + name;
    }
}
