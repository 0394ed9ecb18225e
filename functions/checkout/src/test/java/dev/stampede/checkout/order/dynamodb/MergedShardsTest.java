package dev.stampede.checkout.order.dynamodb;

import static dev.stampede.checkout.order.dynamodb.Checkout.inSale;
import static dev.stampede.checkout.order.dynamodb.Checkout.merge;
import static dev.stampede.checkout.order.dynamodb.Checkout.publish;
import static dev.stampede.checkout.order.dynamodb.Checkout.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.checkout.order.Placement;
import dev.stampede.checkout.order.Refusal;
import dev.stampede.model.catalogue.Access;
import dev.stampede.model.catalogue.Offer;
import org.junit.jupiter.api.Test;

/**
 * Environments that know an offer over more shards than it has by now: its terms haven't moved, only its units have.
 */
class MergedShardsTest {

    private final Checkout checkout = Checkout.onRealDatabase(1);

    @Test
    void sells_on_the_same_terms_in_a_sale() {
        sellsOn(inSale("merged-in-sale", 40, 40, Access.FREE));
    }

    @Test
    void sells_on_the_same_terms_every_day() {
        sellsOn(publish("merged-every-day", 40, 40));
    }

    @Test
    void sells_on_the_same_terms_beside_another_offer() {
        var offer = publish("merged-beside", 40, 40);
        var other = publish("stays-beside", 1, 1);
        checkout.placed(request("k1", 1, offer));
        merge(offer);

        checkout.placed(request("k2", 1, offer, other));
    }

    @Test
    void says_that_it_is_sold_out_when_it_is() {
        var offer = inSale("merged-sold-out", 40, 40, Access.FREE);
        checkout.placed(request("k1", 1, offer));
        merge(offer);

        assertThat(checkout.place(request("k2", 40, offer)))
                .isEqualTo(new Placement.Refused(new Refusal.SoldOut(offer.id(), 39)));
    }

    private void sellsOn(Offer offer) {
        checkout.placed(request("k1", 1, offer));
        merge(offer);

        for (int i = 2; i < 7; i++) {
            checkout.placed(request("k" + i, 1, offer));
        }
        assertThat(checkout.free(offer)).isEqualTo(34);
    }
}
