package dev.stampede.acceptance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.function.Supplier;

/** Waits for what only the sweeper brings about. */
final class Sweeping {

    private static final int LONGEST_WAIT_SECONDS = 150;

    private Sweeping() {}

    /** Sweeps every other second until that is so. */
    static void until(Market market, Supplier<String> state, String wanted) {
        await(wanted)
                .pollInterval(2, SECONDS)
                .atMost(LONGEST_WAIT_SECONDS, SECONDS)
                .untilAsserted(() -> {
                    market.sweep();
                    assertThat(state.get()).isEqualTo(wanted);
                });
    }

    /** Looks after sales every other second until that is so; where a schedule does so by itself, that is enough. */
    static void sales(Market market, Supplier<String> state, String wanted) {
        await(wanted)
                .pollInterval(2, SECONDS)
                .atMost(LONGEST_WAIT_SECONDS, SECONDS)
                .untilAsserted(() -> {
                    market.tendSales();
                    assertThat(state.get()).isEqualTo(wanted);
                });
    }
}
