package dev.stampede.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void adds_amounts_of_one_currency() {
        assertThat(Money.of(1299, "BRL").plus(Money.of(1, "BRL"))).isEqualTo(Money.of(1300, "BRL"));
    }

    @Test
    void refuses_to_add_different_currencies() {
        assertThatThrownBy(() -> Money.of(1, "BRL").plus(Money.of(1, "EUR"))).hasMessageContaining("BRL and EUR");
    }

    @Test
    void refuses_to_compare_different_currencies() {
        assertThatThrownBy(() -> Money.of(1, "BRL").compareTo(Money.of(1, "EUR")))
                .hasMessageContaining("BRL and EUR");
    }

    @Test
    void refuses_a_sum_that_does_not_fit() {
        var most = Money.of(Long.MAX_VALUE, "EUR");

        assertThatThrownBy(() -> most.plus(Money.of(1, "EUR"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refuses_a_currency_that_does_not_exist() {
        assertThatThrownBy(() -> Money.of(1, "XYZ")).isInstanceOf(IllegalArgumentException.class);
    }
}
