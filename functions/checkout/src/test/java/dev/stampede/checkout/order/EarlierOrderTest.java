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
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.Order;
import dev.stampede.runtime.seal.Coupon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which request under a key asks for the order that stands, when it can't be placed as things are now. */
class EarlierOrderTest {

    private static final Offer KETTLE = offer("one");
    private static final Offer TEAPOT = offer("two");
    private static final ShippingQuote QUOTE = quote(1, KETTLE, TEAPOT);
    private static final OrderRequest FIRST = request("k", "q", 1, KETTLE, TEAPOT);
    private static final Order STANDING = placed(FIRST);

    @Test
    void a_request_sent_again_asks_for_it_although_its_quote_has_expired() {
        assertThat(answer(FIRST, Baskets.until(QUOTE, NOW.minusSeconds(1)))).contains(new Placement.Placed(STANDING));
    }

    @Test
    void a_fresh_quote_of_the_same_freight_makes_no_other_purchase() {
        var fresh = Baskets.until(QUOTE, NOW.plusSeconds(900));

        assertThat(answer(request("k", "fresh", 1, KETTLE, TEAPOT), fresh)).contains(new Placement.Placed(STANDING));
    }

    @Test
    void lines_in_another_order_make_no_other_purchase() {
        assertThat(answer(Baskets.withLines(FIRST, FIRST.lines().reversed()), QUOTE))
                .contains(new Placement.Placed(STANDING));
    }

    @Test
    void newer_terms_at_the_same_price_make_no_other_purchase() {
        var again = KETTLE.withTerms(new Terms(3, KETTLE.terms().price(), NOW, Terms.NEVER));

        assertThat(answer(request("k", "q", 1, again, TEAPOT), Optional.of(QUOTE), again, TEAPOT))
                .contains(new Placement.Placed(STANDING));
    }

    @Test
    void another_price_is_another_purchase() {
        var cheaper = KETTLE.withTerms(KETTLE.terms().withPrice(Money.of(1, "EUR")));

        assertThat(answer(request("k", "q", 1, cheaper, TEAPOT), Optional.of(QUOTE), cheaper, TEAPOT))
                .contains(keyReused());
    }

    @Test
    void another_quantity_is_another_purchase() {
        assertThat(answer(request("k", "q", 2, KETTLE, TEAPOT), quote(2, KETTLE, TEAPOT)))
                .contains(keyReused());
    }

    @Test
    void another_freight_is_another_purchase() {
        assertThat(answer(FIRST, Baskets.at(QUOTE, Money.of(500, "EUR")))).contains(keyReused());
    }

    @Test
    void another_means_of_payment_is_another_purchase() {
        assertThat(answer(Baskets.paidWith(FIRST, "tok_amex"), QUOTE)).contains(keyReused());
    }

    @Test
    void a_discount_makes_it_another_purchase() {
        var found = new Coupon(
                Baskets.ANA,
                new TreasureId("trs_" + "a".repeat(26)),
                KETTLE.id().seller(),
                Money.of(100, "EUR"),
                NOW.plusSeconds(60));

        assertThat(answer(Baskets.withCoupon(FIRST, Baskets.COUPONS.seal(found)), QUOTE))
                .contains(keyReused());
    }

    @Test
    void somebody_elses_quote_promises_nothing() {
        var theirs = new ShippingQuote(
                new ShopperId("bob"), QUOTE.destination(), QUOTE.basket(), QUOTE.freight(), QUOTE.expiresAt());

        assertThat(answer(FIRST, theirs)).contains(keyReused());
    }

    @Test
    void a_quote_that_cannot_be_read_promises_nothing() {
        assertThat(answer(FIRST, Optional.empty(), KETTLE, TEAPOT)).contains(keyReused());
    }

    private static Placement keyReused() {
        return new Placement.Refused(new Refusal.KeyReused(STANDING.id()));
    }

    private static Optional<Placement> answer(OrderRequest request, ShippingQuote quote) {
        return answer(request, Optional.of(quote), KETTLE, TEAPOT);
    }

    private static Optional<Placement> answer(OrderRequest request, Optional<ShippingQuote> quote, Offer... now) {
        Map<OfferId, Offer> offers = List.of(now).stream().collect(Collectors.toMap(Offer::id, Function.identity()));
        return new EarlierOrder(new OneOrder(), new KnownOffers(ids -> offers, () -> 0), Baskets.seals(quote))
                .of(request);
    }

    private static Order placed(OrderRequest request) {
        return switch (terms(request, Optional.of(QUOTE), KETTLE, TEAPOT)) {
            case OrderTerms.Agreed agreed -> agreed.order();
            case OrderTerms.Refused refused -> throw new AssertionError("refused: " + refused.why());
        };
    }

    private static final class OneOrder implements OrderBook {

        @Override
        public Placement placeOnce(OrderTerms.Agreed agreed) {
            throw new AssertionError("nothing is placed here");
        }

        @Override
        public Optional<Order> find(OrderId id) {
            return Optional.of(STANDING).filter(order -> order.id().equals(id));
        }
    }
}
