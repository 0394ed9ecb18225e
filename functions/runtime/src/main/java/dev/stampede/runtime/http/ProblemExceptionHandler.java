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
        var response = response(exception.problem());
        exception
                .retryAfter()
                .ifPresent(time -> response.header(HttpHeaders.RETRY_AFTER, Long.toString(time.toSeconds())));
        return response;
    }

    static MutableHttpResponse<Problem> response(Problem problem) {
        return HttpResponse.<Problem>status(problem.status(), problem.title())
                .body(problem)
                .contentType(MediaType.of(Problem.MEDIA_TYPE));
    }
}
