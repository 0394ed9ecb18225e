package dev.stampede.model.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttemptTest {

    @Test
    void makes_something_else_of_a_result() {
        Attempt<Integer> attempt = new Attempt.Settled<>(2);

        assertThat(attempt.map(result -> "%d shards".formatted(result))).isEqualTo(new Attempt.Settled<>("2 shards"));
    }

    @Test
    void keeps_what_stood_in_the_way_and_how_crowded_it_was() {
        Attempt<Integer> attempt = new Attempt.Overtaken<>("throttled", true);

        assertThat(attempt.map(String::valueOf)).isEqualTo(new Attempt.Overtaken<String>("throttled", true));
    }
}
