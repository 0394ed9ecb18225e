package dev.stampede.runtime.http;

import dev.stampede.model.dynamodb.StoreBusy;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers contention that a request found no way through with 503, and says when to come back. */
@Singleton
final class StoreBusyHandler implements ExceptionHandler<StoreBusy, HttpResponse<Problem>> {

    /** As long as a sold-out answer is remembered: a crowd that comes back then is spread by its own jitter. */
    private static final int RETRY_AFTER_SECONDS = 1;

    @Override
    public HttpResponse<Problem> handle(@SuppressWarnings("rawtypes") HttpRequest request, StoreBusy exception) {
        var problem = Problem.of(ProblemType.BUSY, "Send the same request again, with the same Idempotency-Key");
        return ProblemExceptionHandler.response(problem)
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
    }
}
