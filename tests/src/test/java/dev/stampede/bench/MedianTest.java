package dev.stampede.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void takes_the_middle_and_tells_how_far_apart_the_figures_were() {
        assertThat(Median.of(List.of(5.0, 1.0, 3.0))).isEqualTo(new Median(3, 1, 5, 3));
        assertThat(Median.of(List.of(4.0, 1.0))).isEqualTo(new Median(2.5, 1, 4, 2));
    }
}
