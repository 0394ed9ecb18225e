package dev.stampede.runtime.http;

import dev.stampede.model.dynamodb.InvalidCursor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers a cursor that no page gave with 400. */
@Singleton
final class InvalidCursorHandler implements ExceptionHandler<InvalidCursor, HttpResponse<Problem>> {

    @Override
    public HttpResponse<Problem> handle(@SuppressWarnings("rawtypes") HttpRequest request, InvalidCursor exception) {
        var error = new Problem.FieldError("cursor", String.valueOf(exception.getMessage()));
        return ProblemExceptionHandler.response(
                Problem.of(ProblemType.INVALID_REQUEST, "cursor: " + error.message(), List.of(error)));
    }
}
