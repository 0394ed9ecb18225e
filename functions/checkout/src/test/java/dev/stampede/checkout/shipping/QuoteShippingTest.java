package dev.stampede.checkout.shipping;

import static dev.stampede.checkout.order.Baskets.NOW;
import static dev.stampede.checkout.order.Baskets.offer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.checkout.order.Baskets;
import dev.stampede.checkout.order.KnownOffers;
import dev.stampede.checkout.shipping.QuoteShipping.Outcome;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.Freight;
import dev.stampede.model.seller.Seller;
import dev.stampede.model.shipping.Destination;
import dev.stampede.model.shipping.Tariff;
import dev.stampede.model.shipping.WeightBand;
import dev.stampede.model.shipping.Zone;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuoteShippingTest {

    private static final Destination BERLIN = new Destination("DE", "10115");
    private static final Offer KETTLE = offer("one");
    private static final Offer DOLLARS = offer("two", Terms.opening(Money.of(1_000, "USD")), 1);

    private final Map<SellerId, Seller> sellers = new HashMap<>();

    QuoteShippingTest() {
        sendsFor(Money.of(499, "EUR"), KETTLE);
        sendsFor(Money.of(499, "USD"), DOLLARS);
    }

    @Test
    void quotes_what_the_seller_charges() {
        assertThat(quote(Map.of(KETTLE, 2)))
                .isInstanceOfSatisfying(
                        Outcome.Quoted.class,
                        quoted -> assertThat(quoted.quote().freight())
                                .containsExactly(new Freight(KETTLE.id().seller(), Money.of(499, "EUR"))));
    }

    @Test
    void refuses_offers_in_several_currencies() {
        assertThat(quote(Map.of(KETTLE, 1, DOLLARS, 1))).isEqualTo(new Outcome.MixedCurrencies());
    }

    @Test
    void refuses_offers_in_several_currencies_that_are_sent_in_one() {
        sendsFor(Money.of(499, "EUR"), DOLLARS);

        assertThat(quote(Map.of(KETTLE, 1, DOLLARS, 1))).isEqualTo(new Outcome.MixedCurrencies());
    }

    @Test
    void refuses_freight_in_another_currency_than_the_goods() {
        sendsFor(Money.of(499, "USD"), KETTLE);

        assertThat(quote(Map.of(KETTLE, 1))).isEqualTo(new Outcome.MixedCurrencies());
    }

    @Test
    void quotes_up_to_the_most_that_an_order_may_cost_and_no_further() {
        var dear = offer("dear", Terms.opening(Money.of(Money.MOST / 2, "EUR")), 1);
        sendsFor(Money.of(0, "EUR"), dear);
        assertThat(quote(Map.of(dear, 2))).isInstanceOf(Outcome.Quoted.class);

        sendsFor(Money.of(1, "EUR"), dear);
        assertThat(quote(Map.of(dear, 2))).isEqualTo(new Outcome.TotalTooHigh(Money.of(Money.MOST + 1, "EUR")));
    }

    private void sendsFor(Money freight, Offer offer) {
        var home = new Zone("Home", "DE", List.of(""), List.of(new WeightBand(30_000, freight)));
        var id = offer.id().seller();
        sellers.put(
                id,
                new Seller(
                        id,
                        "Seller",
                        "Berlin",
                        BERLIN,
                        freight.currency(),
                        new Tariff(List.of(home)),
                        new Seller.Versions(1, 1)));
    }

    private Outcome quote(Map<Offer, Integer> basket) {
        var offers = basket.keySet().stream().collect(Collectors.toMap(Offer::id, Function.identity()));
        var quantities = basket.entrySet().stream()
                .collect(Collectors.toMap(line -> line.getKey().id(), Map.Entry::getValue));
        return new QuoteShipping(
                        new KnownOffers(ids -> offers, () -> 0), ids -> sellers, Clock.fixed(NOW, ZoneOffset.UTC))
                .quote(Baskets.ANA, BERLIN, quantities);
    }
}
