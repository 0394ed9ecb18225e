package dev.stampede.flashsale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.runtime.testing.MarketplaceTables;
import dev.stampede.runtime.testing.TestContext;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SaleSweeperTest {

    @Test
    void finds_nothing_that_was_due_in_1970() {
        MarketplaceTables.exist();

        var done = new SaleSweeper().handleRequest(Map.of("time", Instant.EPOCH.toString()), new TestContext());

        assertThat(done)
                .containsOnly(
                        Map.entry("sales", 0L),
                        Map.entry("reservations", 0L),
                        Map.entry("units", 0L),
                        Map.entry("failed", 0L));
    }
}
