package dev.stampede.checkout.order.dynamodb;

import static dev.stampede.checkout.order.Baskets.NOW;
import static dev.stampede.checkout.order.dynamodb.Checkout.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.checkout.order.Baskets;
import dev.stampede.checkout.order.Placement;
import dev.stampede.checkout.order.Refusal;
import dev.stampede.model.catalogue.Access;
import dev.stampede.model.catalogue.Offer;
import org.junit.jupiter.api.Test;

/** What makes a purchase the same, where units are reserved before the order is written. */
class SamePurchaseInSaleTest {

    private final Checkout checkout = Checkout.onRealDatabase(1);

    @Test
    void a_fresh_quote_asks_for_the_order_that_stands() {
        var offer = Checkout.inSale("same-sale", 10, 4, Access.FREE);
        var first = checkout.placed(request("k", 2, offer));

        assertThat(checkout.placed(Checkout.requestUntil(NOW.plusSeconds(900), "k", 2, offer)))
                .isEqualTo(first);
        assertSold(offer, 2);
    }

    @Test
    void another_means_of_payment_does_not() {
        var offer = Checkout.inSale("other-token-in-sale", 10, 4, Access.FREE);
        var first = checkout.placed(request("k", 2, offer));

        assertThat(checkout.place(Baskets.paidWith(request("k", 2, offer), "tok_amex")))
                .isEqualTo(new Placement.Refused(new Refusal.KeyReused(first.id())));
        assertSold(offer, 2);
    }

    private void assertSold(Offer offer, long units) {
        checkout.endStale(offer);
        assertThat(checkout.free(offer)).isEqualTo(10 - units);
    }
}
