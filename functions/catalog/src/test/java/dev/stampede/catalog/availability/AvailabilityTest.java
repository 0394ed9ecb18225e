package dev.stampede.catalog.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.catalog.availability.Availability.Status;
import dev.stampede.model.id.OfferId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityTest {

    private static final OfferId OFFER = OfferId.parse("prd_%1$s.slr_%1$s".formatted("a".repeat(26)));

    @ParameterizedTest
    @CsvSource({"0, SOLD_OUT", "1, LOW_STOCK", "5, LOW_STOCK", "6, IN_STOCK"})
    void says_what_the_number_means(long available, Status status) {
        assertThat(new Availability(OFFER, available).status()).isEqualTo(status);
    }
}
