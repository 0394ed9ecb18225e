package dev.stampede.model.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurrenciesTest {

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "BRL", "JPY", "KWD", "XAF", "XPF", "CLP"})
    void knows_the_money_that_countries_pay_with(String code) {
        assertThat(Currencies.isCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XXX", "XTS", "XAU", "XAG", "XDR", "XBA", "CLF", "CHE", "UYI", "USN", "DEM", "ZWD", "ZZZ", "eur", ""
            })
    void knows_no_metals_units_of_account_tests_or_money_of_the_past(String code) {
        assertThat(Currencies.isCode(code)).isFalse();
    }
}
