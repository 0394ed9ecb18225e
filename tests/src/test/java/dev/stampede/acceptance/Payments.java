package dev.stampede.acceptance;

import dev.stampede.client.Interrupted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Supplier;

/** Makes the payment simulator ill for a while. */
final class Payments {

    private Payments() {}

    /** Does the work while it answers 503 and does nothing. */
    static <T> T whileFailing(Market market, Supplier<T> work) {
        return during("failing", 0, market, work);
    }

    /** Does the work while it does what it is asked to, but every third answer is lost. */
    static <T> T whileFlaky(Market market, Supplier<T> work) {
        return during("flaky", 0.34, market, work);
    }

    private static <T> T during(String mode, double failureRate, Market market, Supplier<T> work) {
        set(market, mode, failureRate);
        try {
            return work.get();
        } finally {
            set(market, "normal", 0);
        }
    }

    private static void set(Market market, String mode, double failureRate) {
        var control = market.backstage().payments().resolve("/control");
        var body = "{\"mode\":\"%s\",\"delayMillis\":0,\"failureRate\":%s}".formatted(mode, failureRate);
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(control)
                    .PUT(BodyPublishers.ofString(body))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The payment simulator's control", e);
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }
}
