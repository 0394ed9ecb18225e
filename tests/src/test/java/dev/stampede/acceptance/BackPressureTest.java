package dev.stampede.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.client.Answer;
import dev.stampede.client.Call;
import dev.stampede.client.Crew;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More orders come at one moment than can be in line for the function. */
@Acceptance
class BackPressureTest {

    /** About twice what may be in line for a function's environments, see {@code LambdaOptions}. */
    private static final int TWICE_TOO_MANY = 850;

    /** The longest wait in line is 8 seconds, and whoever has waited is served then. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    @Test
    void refuses_at_once_whom_it_cannot_serve_and_serves_the_next(Market market) {
        market.mayBeFlooded();
        var stall = Stall.with(market, TWICE_TOO_MANY, 8);
        var buyer = Buyer.in(market);
        var body = buyer.body(Buyer.GOOD_CARD, stall.units(1));
        var begun = Instant.now();

        var answers = orderAtOnce(market, buyer, body);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(LONGEST);
        assertThat(answers).extracting(Answer::status).containsOnly(201, 503).hasSize(TWICE_TOO_MANY);
        assertThat(answers).filteredOn(answer -> answer.status() == 503).isNotEmpty();
        var calm = Instant.now();
        assertThat(buyer.send("afterwards", body).status()).isEqualTo(201);
        assertThat(Duration.between(calm, Instant.now())).isLessThan(AT_ONCE);
        long sold = answers.stream().filter(answer -> answer.status() == 201).count() + 1;
        assertThat(stall.free()).isEqualTo(TWICE_TOO_MANY - sold);
    }

    /** All with keys of their own, from one shopper, who has one quote for them all. */
    private static Queue<Answer> orderAtOnce(Market market, Buyer buyer, JsonNode body) {
        var answers = new ConcurrentLinkedQueue<Answer>();
        try (var requests = market.requests(TWICE_TOO_MANY, LONGEST)) {
            new Crew(TWICE_TOO_MANY)
                    .each(IntStream.range(0, TWICE_TOO_MANY).boxed().toList(), number -> {
                        Call call = buyer.place("key-" + number, body);
                        answers.add(requests.once(call));
                    });
        }
        return answers;
    }
}
