package dev.stampede.model.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    private static final ShopperId ANA = new ShopperId("ana");

    @Test
    void names_the_same_order_for_the_same_shopper_and_key() {
        assertThat(OrderId.placedBy(ANA, "k1")).isEqualTo(OrderId.placedBy(new ShopperId("ana"), "k1"));
    }

    @Test
    void names_another_order_for_another_shopper_or_key() {
        assertThat(OrderId.placedBy(ANA, "k1"))
                .isNotEqualTo(OrderId.placedBy(ANA, "k2"))
                .isNotEqualTo(OrderId.placedBy(new ShopperId("bea"), "k1"));
    }

    @Test
    void keeps_apart_parts_that_read_the_same_when_joined() {
        assertThat(DerivedId.of("ab", "c")).isNotEqualTo(DerivedId.of("a", "bc"));
    }

    @Test
    void is_made_as_it_always_was_because_stored_orders_depend_on_it() {
        assertThat(DerivedId.of("order", "ana", "k1")).isEqualTo("uu6axm6lelckfqb6v6xu5giati");
    }

    @Test
    void reads_the_offer_id_that_it_writes() {
        var seller = SellerId.ofAccount("shop");
        var offer = new OfferId(ProductId.createdBy(seller, "k1"), seller);

        assertThat(OfferId.parse(offer.value())).isEqualTo(offer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ord_", "ord_ABC", "prd_aaaaaaaaaaaaaaaaaaaaaaaaaa", "ord_aaaaaaaaaaaaaaaaaaaaaaaaaa\n"})
    void refuses_what_is_no_order_id(String value) {
        assertThatThrownBy(() -> new OrderId(value)).hasMessageContaining("An order id starts with ord_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "prd_a.slr_b", "../../etc/passwd", "prd_aaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void refuses_what_is_no_offer_id(String value) {
        assertThatThrownBy(() -> OfferId.parse(value)).isInstanceOf(IllegalArgumentException.class);
    }
}
