package dev.stampede.localstack.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private final AtomicLong nanos = new AtomicLong();
    private final TokenBucket bucket = new TokenBucket(new ThrottleDefinition(10, 3), nanos::get);

    @Test
    void lets_a_burst_pass_and_then_the_rate() {
        assertThat(taken(5)).isEqualTo(3);

        nanos.addAndGet(100_000_000);

        assertThat(taken(5)).isEqualTo(1);
    }

    @Test
    void saves_no_more_than_a_burst() {
        nanos.addAndGet(60_000_000_000L);

        assertThat(taken(10)).isEqualTo(3);
    }

    private int taken(int tries) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += bucket.tryTake() ? 1 : 0;
        }
        return taken;
    }
}
