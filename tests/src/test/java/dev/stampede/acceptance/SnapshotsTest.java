package dev.stampede.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each function's environment starts as from a SnapStart snapshot, under AWS's runtime interface client. */
@Acceptance
class SnapshotsTest {

    private final Path logs;

    SnapshotsTest(Market market) {
        logs = market.logs();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CatalogApi",
                "CheckoutApi",
                "OrderRelay",
                "FulfilOrders",
                "ParcelsApi",
                "Sweeper",
                "SellingApi",
                "StockWatcher",
                "FlashsaleApi",
                "SaleSweeper"
            })
    void primes_before_the_snapshot_and_renews_after_the_restore(String function) throws IOException {
        var log = Files.readString(logs.resolve(function + ".log"));

        assertThat(log).containsSubsequence("Primed for the snapshot", "Restored from the snapshot");
    }

    @Test
    void primes_without_a_failure() throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            assertThat(files.filter(file -> file.toString().endsWith(".log")))
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContain("Priming with", "priming answered with 5"));
        }
    }
}
