package dev.stampede.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecilesTest {

    private static final List<Integer> IN_ORDER =
            IntStream.rangeClosed(1, 1_000).boxed().toList();

    @Test
    void tells_that_who_came_first_was_put_first() {
        var test = Deciles.of(IN_ORDER);

        assertThat(test.statistic()).isCloseTo(9_000, within(1e-9));
        assertThat(test.passes()).isFalse();
    }

    @Test
    void takes_a_shuffle_for_one() {
        var shuffled = new ArrayList<>(IN_ORDER);
        Collections.shuffle(shuffled, new Random(5));

        assertThat(Deciles.of(shuffled).passes()).isTrue();
    }
}
