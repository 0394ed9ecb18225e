package dev.stampede.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.client.Account;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What each shopper sends to order, with a quote that holds: one that is about to end is asked for anew. */
final class Quotes {

    /** A request may wait in line for as long as the gateway waits for an answer, on a busy machine twice. */
    private static final Duration ROOM = Duration.ofMinutes(1);

    private final Function<Account, QuotedOrder> ask;
    private final InstantSource clock;
    private final Map<Account, QuotedOrder> orders = new ConcurrentHashMap<>();

    /**
     * An order with its quote.
     *
     * @param body what is sent
     * @param expiresAt until when the quote holds
     */
    record QuotedOrder(JsonNode body, Instant expiresAt) {}

    /** @param ask gets a shopper's order with a new quote */
    Quotes(Function<Account, QuotedOrder> ask, InstantSource clock) {
        this.ask = ask;
        this.clock = clock;
    }

    /** What that shopper orders. Any thread may ask. */
    JsonNode order(Account shopper) {
        var soon = clock.instant().plus(ROOM);
        return orders.compute(
                        shopper,
                        (account, before) ->
                                before != null && before.expiresAt().isAfter(soon) ? before : ask.apply(account))
                .body();
    }
}
