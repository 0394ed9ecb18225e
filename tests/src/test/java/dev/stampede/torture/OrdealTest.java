package dev.stampede.torture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrdealTest {

    @Test
    void is_the_same_for_the_same_seed() {
        assertThat(Ordeal.of(Dose.large(7))).isEqualTo(Ordeal.of(Dose.large(7)));
        assertThat(Ordeal.of(Dose.large(7))).isNotEqualTo(Ordeal.of(Dose.large(8)));
    }

    @Test
    void has_every_kind_of_mishap_and_each_death_that_the_dose_asks_for() {
        var mishaps = Ordeal.of(Dose.large(7)).mishaps();

        assertThat(mishaps).filteredOn(Mishap.FunctionDies.class::isInstance).hasSize(70);
        assertThat(mishaps).filteredOn(Mishap.StackDies.class::isInstance).hasSize(2);
        assertThat(mishaps)
                .hasAtLeastOneElementOfType(Mishap.DatabaseIll.class)
                .hasAtLeastOneElementOfType(Mishap.PaymentsIll.class)
                .hasAtLeastOneElementOfType(Mishap.PaymentsDie.class)
                .hasAtLeastOneElementOfType(Mishap.Deliveries.class)
                .hasAtLeastOneElementOfType(Mishap.QueueForgets.class);
    }
}
