package dev.stampede.model.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    @ParameterizedTest
    @ValueSource(strings = {"DE", "BR", "HK", "GB", "CW"})
    void knows_the_countries_that_there_are(String code) {
        assertThat(Countries.isCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ", "XX", "UK", "EU", "AN", "de", "DEU", "", "A1"})
    void knows_no_others(String code) {
        assertThat(Countries.isCode(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "BR", "GB", "US", "IE", "ZA", "SG"})
    void wants_a_postal_code_where_addresses_have_one(String code) {
        assertThat(Countries.mayLackPostalCodes(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HK", "MO", "AE", "QA", "JM"})
    void wants_none_where_addresses_have_none(String code) {
        assertThat(Countries.mayLackPostalCodes(code)).isTrue();
        assertThat(Countries.isCode(code)).isTrue();
    }
}
