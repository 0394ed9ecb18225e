package dev.stampede.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class TracePrimingTest {

    @Test
    void writes_a_whole_trace() {
        assertThatCode(new TracePriming()::prime).doesNotThrowAnyException();
    }
}
