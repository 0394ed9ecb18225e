package dev.stampede.fulfilment.payment.provider;

import dev.stampede.fulfilment.payment.PaymentUnavailable;
import dev.stampede.model.id.OrderId;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends requests to the payment provider, each within a bounded time. */
public final class ProviderConnection {

    /** A handshake takes tens of milliseconds, across an ocean some hundreds. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

    /** A card payment takes a second, a slow bank several; a batch of orders shares the function's 30. */
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(4);

    /** An answer is a few hundred bytes. */
    private static final long MAX_ANSWER_BYTES = 16_384;

    /** A connection kept alive through a freeze of the environment breaks when it is used; a new one doesn't. */
    private static final int MAX_ATTEMPTS = 2;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final Duration requestTimeout;

    private ProviderConnection(Duration requestTimeout) {
        this.requestTimeout = requestTimeout;
    }

    /** A connection with the time-outs that suit a payment. */
    public static ProviderConnection forPayments() {
        return new ProviderConnection(REQUEST_TIMEOUT);
    }

    /** A connection that waits that long for a whole answer. */
    static ProviderConnection waitingAtMost(Duration requestTimeout) {
        return new ProviderConnection(requestTimeout);
    }

    /**
     * Sends a request that may safely arrive twice.
     *
     * @throws PaymentUnavailable when there is no answer in time
     */
    HttpResponse<String> send(OrderId order, HttpRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return sendOnce(order, request);
            } catch (HttpTimeoutException | ConnectException e) {
                throw new PaymentUnavailable(order, e.getClass().getSimpleName());
            } catch (IOException e) {
                if (attempt == MAX_ATTEMPTS) {
                    throw new PaymentUnavailable(order, e.getClass().getSimpleName());
                }
            }
        }
    }

    /** The client's own time-out ends with the answer's first line; this one is for all of the answer. */
    private HttpResponse<String> sendOnce(OrderId order, HttpRequest request) throws IOException {
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MAX_ANSWER_BYTES));
        try {
            return answer.get(requestTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("no whole answer in " + requestTimeout);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new PaymentUnavailable(order, "interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException("a request about %s could not be sent".formatted(order), e.getCause());
        }
    }
}
