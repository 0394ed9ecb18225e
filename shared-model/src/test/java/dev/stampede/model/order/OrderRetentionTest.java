package dev.stampede.model.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderRetentionTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, 2037-01-01T00:00:00Z",
        "2026-12-31T23:59:59Z, 2037-01-01T00:00:00Z",
        "2028-02-29T12:00:00Z, 2039-01-01T00:00:00Z",
    })
    void ends_ten_years_after_the_year_in_which_the_order_was_placed(Instant placedAt, Instant end) {
        assertThat(OrderRetention.endOf(placedAt)).isEqualTo(end);
    }
}
