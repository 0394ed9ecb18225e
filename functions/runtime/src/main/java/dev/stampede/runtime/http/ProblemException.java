package dev.stampede.runtime.http;

import java.util.List;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Ends the request with that problem. */
    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** Ends the request with a problem of that type. */
    public ProblemException(ProblemType type, String detail) {
        this(Problem.of(type, detail));
    }

    /** Ends the request because of one field. */
    public static ProblemException invalid(String field, String message) {
        var error = new Problem.FieldError(field, message);
        return new ProblemException(
                Problem.of(ProblemType.INVALID_REQUEST, "%s: %s".formatted(field, message), List.of(error)));
    }

    /** What the caller is told. */
    public Problem problem() {
        return problem;
    }
}
