package dev.stampede.runtime.http;

import dev.stampede.runtime.http.body.Shape;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ConversionErrorHandler;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers a parameter that can't be read with 400, and says what it has to be like rather than why it wasn't. */
@Singleton
@Replaces(ConversionErrorHandler.class)
final class UnreadableParameters implements ExceptionHandler<ConversionErrorException, HttpResponse<Problem>> {

    @Override
    public HttpResponse<Problem> handle(
            @SuppressWarnings("rawtypes") HttpRequest request, ConversionErrorException exception) {
        var parameter = exception.getArgument();
        return ProblemExceptionHandler.response(ProblemException.invalid(
                        parameter.getName(), Shape.of(parameter).description())
                .problem());
    }
}
