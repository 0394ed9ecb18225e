package dev.stampede.runtime.http;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.validation.exceptions.ConstraintExceptionHandler;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import java.util.Comparator;

/** Answers a request that breaks constraints with 400, naming every field that does. */
@Singleton
@Replaces(ConstraintExceptionHandler.class)
final class ConstraintViolations implements ExceptionHandler<ConstraintViolationException, HttpResponse<Problem>> {

    /** How a path ends that leads to an element of a list; its index stands before that. */
    private static final String LIST_ELEMENT = "<list element>";

    @Override
    public HttpResponse<Problem> handle(
            @SuppressWarnings("rawtypes") HttpRequest request, ConstraintViolationException exception) {
        var errors = exception.getConstraintViolations().stream()
                .map(violation -> new Problem.FieldError(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Problem.FieldError::field))
                .toList();
        return ProblemExceptionHandler.response(Problem.of(ProblemType.INVALID_REQUEST, Problem.SEE_ERRORS, errors));
    }

    /** A violation's path starts with the controller's method and the body's parameter; clients know neither. */
    private static String field(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString().replace(LIST_ELEMENT, "");
        for (var node : violation.getPropertyPath()) {
            boolean internal = node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER;
            var prefix = node.getName() + ".";
            if (!internal || !path.startsWith(prefix)) {
                return path;
            }
            path = path.substring(prefix.length());
        }
        return path;
    }
}
