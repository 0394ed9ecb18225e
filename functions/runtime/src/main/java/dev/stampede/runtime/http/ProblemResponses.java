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
            case 400 -> Problem.of(ProblemType.INVALID_REQUEST, detail, errors);
            case 401 -> Problem.of(ProblemType.UNAUTHENTICATED, detail);
            case 403 -> Problem.of(ProblemType.FORBIDDEN, detail);
            case 404 -> Problem.of(ProblemType.NOT_FOUND, detail);
            default ->
                // RFC 9457, section 4.2.1: about:blank says no more than the status code does.
                new Problem("about:blank", response.reason(), response.code(), detail, errors, Map.of());
        };
    }

    private static List<Problem.FieldError> fieldErrors(ErrorContext context) {
        return context.getErrors().stream()
                .filter(error -> error.getPath().isPresent())
                .map(error -> new Problem.FieldError(field(error.getPath().orElseThrow()), error.getMessage()))
                .toList();
    }

    /** A violation's path starts with the controller's method and its parameter; clients know neither. */
    private static String field(String path) {
        var parts = path.replaceFirst("^/", "").split("[./]", 3);
        return parts.length == 3 ? parts[2] : path;
    }
}
