package dev.stampede.checkout.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.order.Address;
import dev.stampede.model.order.PaymentToken;
import dev.stampede.model.shipping.Destination;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurchaseTest {

    @Test
    void is_the_same_however_the_postal_code_is_written() {
        assertThat(List.of(to("GB", "sw1a1aa"), to("GB", "SW1A-1AA"), to("GB", " sw1a  1AA")))
                .containsOnly(to("GB", "SW1A 1AA"));
        assertThat(to("DE", "04 109")).isEqualTo(to("DE", "04109"));
    }

    @Test
    void is_another_one_at_another_place() {
        assertThat(to("GB", "E1 4NS")).isNotEqualTo(to("GB", "E14 4NS")).isNotEqualTo(to("DE", "E1 4NS"));
    }

    private static String to(String country, String postalCode) {
        var address = new Address("Ana", "Strand 1", "London", new Destination(country, postalCode));
        return new Purchase(List.of(), List.of(), List.of(), address, new PaymentToken("tok_visa")).fingerprint();
    }
}
