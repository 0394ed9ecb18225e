package dev.stampede.model.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"NW1 4RY", "nw14ry", "Nw1 4rY", " NW14RY ", "NW1-4RY"})
    void takes_a_british_code_for_the_same_however_it_is_written(String code) {
        assertThat(british("NW1 4").freight(new Destination("GB", code), 1)).isPresent();
        assertThat(british("nw1 4ry").freight(new Destination("GB", code), 1)).isPresent();
        assertThat(british("NW14RY").freight(new Destination("GB", code), 1)).isPresent();
        assertThat(british("nw1").freight(new Destination("GB", code), 1)).isPresent();
    }

    @Test
    void tells_british_districts_apart_that_begin_alike() {
        var mileEnd = new Destination("GB", "e14ns");
        var canaryWharf = new Destination("GB", "e14 5ab");

        assertThat(british("E1 4").freight(mileEnd, 1)).isPresent();
        assertThat(british("E1 4").freight(canaryWharf, 1)).isEmpty();
        assertThat(british("E1 ").freight(canaryWharf, 1)).isEmpty();
        assertThat(british("E14").freight(mileEnd, 1)).isEmpty();
        assertThat(british("E14").freight(canaryWharf, 1)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"BR,01310-100,01310100", "NL,1012 AB,1012ab", "SE,111 22,11122", "PL,00-950,00950", "CA,K1A 0B1,k1a0b1"
    })
    void compares_codes_without_case_spaces_and_hyphens(String country, String written, String otherwise) {
        var tariff = tariff(country, written.substring(0, 6));

        assertThat(tariff.freight(new Destination(country, otherwise), 1)).isPresent();
        assertThat(new Destination(country, written).isSamePlaceAs(new Destination(country, otherwise)))
                .isTrue();
    }

    @Test
    void sends_to_the_whole_of_a_country_without_postal_codes() {
        assertThat(tariff("HK", "").freight(new Destination("HK", ""), 1)).isPresent();
        assertThat(tariff("HK", "").freight(new Destination("HK", "999077"), 1)).isPresent();
    }

    private static Tariff british(String prefix) {
        return tariff("GB", prefix);
    }

    private static Tariff tariff(String country, String prefix) {
        return new Tariff(List.of(new Zone("There", country, List.of(prefix), List.of(band(1_000, 499)))));
    }

    private static WeightBand band(int upToGrams, long cents) {
        return new WeightBand(upToGrams, Money.of(cents, "EUR"));
    }
}
