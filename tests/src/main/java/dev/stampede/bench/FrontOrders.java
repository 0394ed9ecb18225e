package dev.stampede.bench;

import dev.stampede.client.Account;
import dev.stampede.client.Backoff;
import dev.stampede.client.Latencies;
import dev.stampede.client.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Orders over HTTP, each a new one: what a shopper's browser sends once it has a quote and a token. */
final class FrontOrders implements Load {

    private static final Duration TIMEOUT = Duration.ofSeconds(35);

    static final int CREATED = 201;

    /** Answers that say: the same again, later. */
    private static final Set<Integer> LATER = Set.of(429, 503);

    private static final int MOST_TRIES = 8;
    private static final Backoff BETWEEN_TRIES = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));

    private final URI orders;
    private final BenchMarket market;
    private final Latencies latencies;
    private final String run;
    private final Map<Account, String> tokens;

    /** @param run makes this load's idempotency keys its own */
    FrontOrders(URI shop, BenchMarket market, Tokens tokens, Latencies latencies, String run) {
        this.orders = shop.resolve("/v1/orders");
        this.market = market;
        this.latencies = latencies;
        this.run = run;
        this.tokens = market.shoppers().stream().collect(Collectors.toMap(Function.identity(), tokens::of));
    }

    @Override
    public void once(long number) {
        int status = answered(number);
        for (int tries = 1; LATER.contains(status) && tries < MOST_TRIES; tries++) {
            latencies.sentAgain(Integer.toString(status));
            BETWEEN_TRIES.pause(tries);
            status = answered(number);
        }
        if (status != CREATED) {
            throw new IllegalStateException("An order was answered with " + status);
        }
    }

    /** Sends the order of that number once, and answers the status. */
    int answered(long number) {
        var shopper = market.shopper(number);
        var body = market.order(shopper).toString().getBytes(StandardCharsets.UTF_8);
        long begun = System.nanoTime();
        try {
            int status = post(shopper, run + number, body);
            if (status == CREATED) {
                latencies.record("POST /v1/orders", System.nanoTime() - begun);
            }
            return status;
        } catch (IOException e) {
            throw new UncheckedIOException("An order had no answer", e);
        }
    }

    /** The JDK's plain client works in the calling thread, so that this thread's processor time is the client's. */
    private int post(Account shopper, String key, byte[] body) throws IOException {
        var connection = (HttpURLConnection) orders.toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setConnectTimeout((int) TIMEOUT.toMillis());
        connection.setReadTimeout((int) TIMEOUT.toMillis());
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Authorization", "Bearer " + tokens.get(shopper));
        connection.setRequestProperty("Idempotency-Key", key);
        try (var out = connection.getOutputStream()) {
            out.write(body);
        }
        int status = connection.getResponseCode();
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            in.readAllBytes();
        }
        return status;
    }
}
