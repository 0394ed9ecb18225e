package dev.stampede.model.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class RetriesTest {

    private final List<Long> pauses = new ArrayList<>();

    private Instant now = Instant.parse("2026-11-27T09:00:00Z");

    @Test
    void tries_again_at_once_and_then_after_pauses_that_double() {
        assertThat(tries(9, new Attempt.Overtaken<>("others"))).isEqualTo(9);
        assertThat(pauses).containsExactly(0L, 5L, 10L, 20L, 40L, 80L, 160L, 200L);
    }

    @Test
    void leaves_a_crowd_alone_for_longer() {
        assertThat(tries(8, new Attempt.Overtaken<>("too many", true))).isEqualTo(8);
        assertThat(pauses).containsExactly(0L, 5L, 20L, 80L, 320L, 1_280L, 2_000L);
    }

    @Test
    void says_what_stood_in_the_way_when_another_pause_would_be_too_long() {
        assertThatThrownBy(() -> tries(9, new Attempt.Overtaken<>("too many", true)))
                .isInstanceOf(StoreBusy.class)
                .hasMessageContaining("it could not be written in time: too many");
        assertThat(pauses).hasSize(7);
    }

    private int tries(int needed, Attempt.Overtaken<Integer> until) {
        return retries().untilDone("it", attempt -> attempt + 1 < needed ? until : new Attempt.Settled<>(attempt + 1));
    }

    private Retries retries() {
        InstantSource clock = () -> now;
        return new Retries(
                new Transactions(new NoDatabase()),
                clock.withZone(ZoneOffset.UTC),
                this::pause,
                new Longest(),
                Duration.ofSeconds(5));
    }

    private void pause(Duration time) {
        pauses.add(time.toMillis());
        now = now.plus(time);
    }

    /** Draws the longest pause each time. */
    private static final class Longest implements RandomGenerator {

        @Override
        public long nextLong() {
            throw new AssertionError("a pause has a bound");
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    }

    private static final class NoDatabase implements DynamoDbClient {

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
