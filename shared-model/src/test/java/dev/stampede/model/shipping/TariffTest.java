package dev.stampede.model.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class TariffTest {

    private static final Tariff TARIFF = new Tariff(List.of(
            new Zone("Germany", "DE", List.of(""), List.of(band(10_000, 899), band(1_000, 499))),
            new Zone("Berlin", "DE", List.of("10", "12"), List.of(band(1_000, 299))),
            new Zone("Berlin Mitte", "DE", List.of("1011"), List.of(band(1_000, 199)))));

    @Test
    void prices_by_the_zone_that_names_most_of_the_postal_code() {
        assertThat(TARIFF.freight(new Destination("DE", "10115"), 500)).contains(Money.of(199, "EUR"));
        assertThat(TARIFF.freight(new Destination("DE", "10245"), 500)).contains(Money.of(299, "EUR"));
        assertThat(TARIFF.freight(new Destination("DE", "80331"), 500)).contains(Money.of(499, "EUR"));
    }

    @Test
    void prices_by_the_lightest_band_that_fits() {
        assertThat(TARIFF.freight(new Destination("DE", "80331"), 1_000)).contains(Money.of(499, "EUR"));
        assertThat(TARIFF.freight(new Destination("DE", "80331"), 1_001)).contains(Money.of(899, "EUR"));
    }

    @Test
    void has_no_price_for_what_is_too_heavy() {
        assertThat(TARIFF.freight(new Destination("DE", "80331"), 10_001)).isEmpty();
    }

    @Test
    void has_no_price_for_another_country() {
        assertThat(TARIFF.freight(new Destination("FR", "10115"), 1)).isEmpty();
    }

    private static WeightBand band(int upToGrams, long cents) {
        return new WeightBand(upToGrams, Money.of(cents, "EUR"));
    }
}
