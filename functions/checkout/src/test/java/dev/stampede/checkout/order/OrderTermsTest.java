package dev.stampede.checkout.order;

import static dev.stampede.checkout.order.Baskets.NOW;
import static dev.stampede.checkout.order.Baskets.offer;
import static dev.stampede.checkout.order.Baskets.quote;
import static dev.stampede.checkout.order.Baskets.request;
import static dev.stampede.checkout.order.Baskets.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.checkout.shipping.ShippingQuote;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.money.Money;
import dev.stampede.model.shipping.Destination;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderTermsTest {

    private static final Offer KETTLE = offer("one");

    @Test
    void agrees_on_the_price_of_the_terms_and_the_freight_of_the_quote() {
        var terms = terms(request("k", "q", 3, KETTLE), Optional.of(quote(3, KETTLE)), KETTLE);

        assertThat(terms).isInstanceOfSatisfying(OrderTerms.Agreed.class, agreed -> {
            assertThat(agreed.order().total()).isEqualTo(Money.of(3 * 1_000 + 499, "EUR"));
            assertThat(agreed.order().payBy()).isEqualTo(NOW.plus(Baskets.HOLD));
        });
    }

    @Test
    void refuses_terms_that_have_moved_and_says_which_hold_now() {
        var dearer = KETTLE.withTerms(KETTLE.terms().withPrice(Money.of(1_100, "EUR")));

        assertThat(refusal(request("k", "q", 1, KETTLE), quote(1, KETTLE), dearer))
                .isEqualTo(new Refusal.TermsMoved(List.of(dearer)));
    }

    @Test
    void refuses_an_offer_that_does_not_exist() {
        assertThat(refusal(request("k", "q", 1, KETTLE), quote(1, KETTLE)))
                .isEqualTo(new Refusal.UnknownOffer(KETTLE.id()));
    }

    @Test
    void refuses_a_sale_that_has_not_opened() {
        var later = window(NOW.plusSeconds(1), Terms.NEVER);

        assertThat(refusal(request("k", "q", 1, later), quote(1, later), later))
                .isEqualTo(new Refusal.NotOpenYet(later));
    }

    @Test
    void refuses_a_sale_that_is_over() {
        var earlier = window(Instant.EPOCH, NOW.minusSeconds(1));

        assertThat(refusal(request("k", "q", 1, earlier), quote(1, earlier), earlier))
                .isEqualTo(new Refusal.Over(earlier));
    }

    @Test
    void sells_in_the_first_and_the_last_second_of_a_sale() {
        var now = window(NOW, NOW);

        assertThat(terms(request("k", "q", 1, now), Optional.of(quote(1, now)), now))
                .isInstanceOf(OrderTerms.Agreed.class);
    }

    @Test
    void refuses_two_currencies_in_one_order() {
        var dollars = offer("two", Terms.opening(Money.of(1, "USD")), 1);

        assertThat(refusal(request("k", "q", 1, KETTLE, dollars), quote(1, KETTLE, dollars), KETTLE, dollars))
                .isEqualTo(new Refusal.MixedCurrencies());
    }

    @Test
    void refuses_freight_in_another_currency_than_the_goods() {
        var dollars = Baskets.at(quote(1, KETTLE), Money.of(499, "USD"));

        assertThat(refusal(request("k", "q", 1, KETTLE), dollars, KETTLE)).isEqualTo(new Refusal.MixedCurrencies());
    }

    @Test
    void agrees_on_the_most_that_an_order_may_cost_and_no_more() {
        var dear = offer("dear", Terms.opening(Money.of(Money.MOST - 499, "EUR")), 1);
        var dearer = Baskets.at(quote(1, dear), Money.of(500, "EUR"));

        assertThat(terms(request("k", "q", 1, dear), Optional.of(quote(1, dear)), dear))
                .isInstanceOf(OrderTerms.Agreed.class);
        assertThat(refusal(request("k", "q", 1, dear), dearer, dear))
                .isEqualTo(new Refusal.TotalTooHigh(Money.of(Money.MOST + 1, "EUR")));
    }

    @Test
    void refuses_a_quote_with_a_foreign_seal() {
        assertThat(terms(request("k", "q", 1, KETTLE), Optional.empty(), KETTLE))
                .isEqualTo(new OrderTerms.Refused(new Refusal.QuoteNotValid("it was not issued here")));
    }

    @Test
    void refuses_an_expired_quote() {
        var q = quote(1, KETTLE);
        var expired = new ShippingQuote(q.shopper(), q.destination(), q.basket(), q.freight(), NOW.minusSeconds(1));

        assertThat(objection(expired)).contains("expired");
    }

    @Test
    void refuses_somebody_elses_quote() {
        var q = quote(1, KETTLE);
        var foreign = new ShippingQuote(new ShopperId("bea"), q.destination(), q.basket(), q.freight(), q.expiresAt());

        assertThat(objection(foreign)).contains("somebody else");
    }

    @Test
    void refuses_a_quote_for_another_place() {
        var q = quote(1, KETTLE);
        var elsewhere =
                new ShippingQuote(q.shopper(), new Destination("DE", "80331"), q.basket(), q.freight(), q.expiresAt());

        assertThat(objection(elsewhere)).contains("another country or postal code");
    }

    @Test
    void takes_a_quote_for_the_same_place_written_otherwise() {
        var q = quote(1, KETTLE);
        var there =
                new ShippingQuote(q.shopper(), new Destination("DE", "10 115"), q.basket(), q.freight(), q.expiresAt());

        assertThat(terms(request("k", "q", 1, KETTLE), Optional.of(there), KETTLE))
                .isInstanceOf(OrderTerms.Agreed.class);
    }

    @Test
    void refuses_a_quote_for_fewer_units() {
        assertThat(refusal(request("k", "q", 2, KETTLE), quote(1, KETTLE), KETTLE))
                .isEqualTo(new Refusal.QuoteNotValid("it is for another basket"));
    }

    private static String objection(ShippingQuote quote) {
        return ((Refusal.QuoteNotValid) refusal(request("k", "q", 1, KETTLE), quote, KETTLE)).why();
    }

    private static Refusal refusal(OrderRequest request, ShippingQuote quote, Offer... offers) {
        return ((OrderTerms.Refused) terms(request, Optional.of(quote), offers)).why();
    }

    private static Offer window(Instant opensAt, Instant closesAt) {
        return offer("one", new Terms(1, Money.of(1_000, "EUR"), opensAt, closesAt), 1);
    }
}
