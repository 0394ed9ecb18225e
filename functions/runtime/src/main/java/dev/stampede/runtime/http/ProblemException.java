package dev.stampede.runtime.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Duration retryAfter;

    /** Ends the request with that problem. */
    public ProblemException(Problem problem) {
        this(problem, Duration.ZERO);
    }

    /** Ends the request with a problem that may have passed after that time, in whole seconds. */
    public ProblemException(Problem problem, Duration retryAfter) {
        super(problem.detail());
        this.problem = problem;
        this.retryAfter = retryAfter;
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

    /** How long to wait before sending the same request again; empty when that is of no use. */
    public Optional<Duration> retryAfter() {
        return Optional.of(retryAfter).filter(Duration::isPositive);
    }
}
