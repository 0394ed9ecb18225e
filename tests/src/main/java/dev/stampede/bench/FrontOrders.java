package dev.stampede.bench;

import dev.stampede.client.Account;
import dev.stampede.client.Latencies;
import dev.stampede.client.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Orders over HTTP, each a new one: what a shopper's browser sends once it has a quote and a token. */
final class FrontOrders implements Load {

    private static final Duration TIMEOUT = Duration.ofSeconds(35);

    private final URI orders;
    private final BenchMarket market;
    private final Latencies latencies;
    private final String run;
    private final Map<Account, String> tokens;
    private final Map<Account, byte[]> bodies;

    /** @param run makes this load's idempotency keys its own */
    FrontOrders(URI shop, BenchMarket market, Tokens tokens, Latencies latencies, String run) {
        this.orders = shop.resolve("/v1/orders");
        this.market = market;
        this.latencies = latencies;
        this.run = run;
        this.tokens = market.shoppers().stream().collect(Collectors.toMap(Function.identity(), tokens::of));
        this.bodies = market.shoppers().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        shopper -> market.order(shopper).toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void once(long number) {
        var shopper = market.shopper(number);
        long begun = System.nanoTime();
        try {
            int status = post(shopper, run + number);
            if (status != 201) {
                throw new IllegalStateException("An order was answered with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An order had no answer", e);
        }
        latencies.record("POST /v1/orders", System.nanoTime() - begun);
    }

    /** The JDK's plain client works in the calling thread, so that this thread's processor time is the client's. */
    private int post(Account shopper, String key) throws IOException {
        var connection = (HttpURLConnection) orders.toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setConnectTimeout((int) TIMEOUT.toMillis());
        connection.setReadTimeout((int) TIMEOUT.toMillis());
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Authorization", "Bearer " + tokens.get(shopper));
        connection.setRequestProperty("Idempotency-Key", key);
        try (var out = connection.getOutputStream()) {
            out.write(bodies.getOrDefault(shopper, new byte[0]));
        }
        int status = connection.getResponseCode();
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            in.readAllBytes();
        }
        return status;
    }
}
