package dev.stampede.runtime.http;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Turns every error that Micronaut itself finds (no such route, broken JSON, a failed constraint) into a problem. */
@Singleton
@Primary
final class ProblemResponses implements ErrorResponseProcessor<Problem> {

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        int status = response.code();
        var problem = status >= 500
                ? Problem.of(ProblemType.INTERNAL, "The request was not completed; it may be sent again")
                : problem(response, fieldErrors(context), context);
        return response.body(problem).contentType(MediaType.of(Problem.MEDIA_TYPE));
    }

    private static Problem problem(HttpResponse<?> response, List<Problem.FieldError> errors, ErrorContext context) {
        var detail =
                context.getErrors().stream().map(Error::getMessage).findFirst().orElse(response.reason());
        return switch (response.code()) {
            case 400 -> Problem.of(ProblemType.INVALID_REQUEST, errors.isEmpty() ? detail : Problem.SEE_ERRORS, errors);
            case 401 -> Problem.of(ProblemType.UNAUTHENTICATED, detail);
            case 403 -> Problem.of(ProblemType.FORBIDDEN, detail);
            case 404 -> Problem.of(ProblemType.NOT_FOUND, detail);
            case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED, detail);
            case 406 -> Problem.of(ProblemType.NOT_ACCEPTABLE, detail);
            case 415 -> Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail);
            default ->
                // RFC 9457, section 4.2.1: about:blank says no more than the status code does.
                new Problem("about:blank", response.reason(), response.code(), detail, errors, Map.of());
        };
    }

    private static List<Problem.FieldError> fieldErrors(ErrorContext context) {
        return context.getErrors().stream()
                .flatMap(ProblemResponses::fieldError)
                .toList();
    }

    private static Stream<Problem.FieldError> fieldError(Error error) {
        return error.getPath().stream()
                .map(path -> new Problem.FieldError(path.replaceFirst("^/", ""), error.getMessage()));
    }
}
