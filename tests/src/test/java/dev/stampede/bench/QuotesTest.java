package dev.stampede.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.client.Account;
import dev.stampede.client.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class QuotesTest {

    private static final Account ADA = Account.shopper("ada");
    private static final Account BEN = Account.shopper("ben");
    private static final Duration HOLDS_FOR = Duration.ofMinutes(15);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-27T09:00:00Z"));
    private final InstantSource clock = now::get;
    private final AtomicInteger asked = new AtomicInteger();
    private final Quotes quotes = new Quotes(
            shopper -> new Quotes.QuotedOrder(
                    Json.object().put("quote", shopper.name() + asked.incrementAndGet()),
                    now.get().plus(HOLDS_FOR)),
            clock);

    @Test
    void orders_with_the_quote_that_the_shopper_has() {
        assertThat(quotes.order(ADA)).isEqualTo(quotes.order(ADA));
        assertThat(asked).hasValue(1);
    }

    @Test
    void asks_anew_before_the_quote_ends() {
        var first = quotes.order(ADA);
        now.updateAndGet(then -> then.plus(HOLDS_FOR).minusSeconds(59));

        assertThat(quotes.order(ADA)).isNotEqualTo(first);
    }

    @Test
    void gives_each_shopper_a_quote_of_their_own() {
        assertThat(quotes.order(ADA)).isNotEqualTo(quotes.order(BEN));
    }
}
