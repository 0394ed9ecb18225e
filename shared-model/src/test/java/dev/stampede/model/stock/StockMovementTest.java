package dev.stampede.model.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockMovementTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "100, 8", "7, 90", "90, 90", "1000000, 89"})
    void splits_units_evenly_and_loses_none(long units, int shards) {
        var split = StockMovement.evenly(units, shards);

        assertThat(split).hasSize(shards);
        assertThat(split.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(units);
        assertThat(split.values()).allMatch(share -> share == units / shards || share == units / shards + 1);
    }
}
