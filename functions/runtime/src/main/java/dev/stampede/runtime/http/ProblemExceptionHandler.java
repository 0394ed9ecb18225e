package dev.stampede.runtime.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers a {@link ProblemException} with its problem. */
@Singleton
final class ProblemExceptionHandler implements ExceptionHandler<ProblemException, HttpResponse<Problem>> {

    @Override
    public HttpResponse<Problem> handle(@SuppressWarnings("rawtypes") HttpRequest request, ProblemException exception) {
        return exception
                .retryAfter()
                .map(time -> inviting(exception.problem(), Long.toString(time.toSeconds())))
                .orElseGet(() -> response(exception.problem()));
    }

    /** Said in the body too, for whoever keeps only that. */
    private static MutableHttpResponse<Problem> inviting(Problem problem, String seconds) {
        return response(problem.with("retryAfterSeconds", Long.valueOf(seconds)))
                .header(HttpHeaders.RETRY_AFTER, seconds);
    }

    static MutableHttpResponse<Problem> response(Problem problem) {
        return HttpResponse.<Problem>status(problem.status(), problem.title())
                .body(problem)
                .contentType(MediaType.of(Problem.MEDIA_TYPE));
    }
}
