package dev.stampede.flashsale.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class AskAgainTest {

    private final AskAgain askAgain = new AskAgain(new SplittableRandom(7));

    @RepeatedTest(20)
    void asks_after_about_a_quarter_of_the_wait() {
        assertThat(askAgain.after(Duration.ofSeconds(80))).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(25));
    }

    @RepeatedTest(20)
    void asks_within_a_minute_or_so() {
        assertThat(askAgain.after(Duration.ofHours(5))).isBetween(Duration.ofSeconds(45), Duration.ofSeconds(75));
    }

    @Test
    void asks_at_most_once_a_second() {
        assertThat(askAgain.after(Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void spreads_those_who_ask() {
        assertThat(Stream.generate(() -> askAgain.after(Duration.ofSeconds(200)))
                        .limit(100)
                        .distinct()
                        .count())
                .isGreaterThan(15);
    }

    @RepeatedTest(20)
    void nobody_asks_between_joining_and_the_draw() {
        assertThat(askAgain.afterDraw(Duration.ofSeconds(120), 100_000))
                .isBetween(Duration.ofSeconds(120), Duration.ofSeconds(140));
    }
}
