package dev.stampede.checkout.order;

import static dev.stampede.checkout.order.Baskets.offer;
import static dev.stampede.checkout.order.Baskets.quote;
import static dev.stampede.checkout.order.Baskets.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.checkout.order.OrderRequest.Attempt;
import dev.stampede.checkout.shipping.QuoteSeal;
import dev.stampede.checkout.shipping.ShippingQuote;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.Order;
import dev.stampede.runtime.flags.FeatureFlag;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlaceOrderTest {

    private static final Offer KETTLE = offer("one");

    private final Map<OfferId, Offer> catalogue = new HashMap<>(Map.of(KETTLE.id(), KETTLE));
    private final List<Collection<OfferId>> catalogueReads = new ArrayList<>();
    private final AtomicLong nanoseconds = new AtomicLong();
    private final SoldOutMemory soldOut = new SoldOutMemory(nanoseconds::get);
    private final Book book = new Book();
    private boolean ordersAreTaken = true;
    private Optional<ShippingQuote> sealed = Optional.of(quote(1, KETTLE));

    private final PlaceOrder placeOrder = new PlaceOrder(
            new KnownOffers(this::read, () -> 0),
            new Seals(new Seal(), Baskets.ADMISSIONS, Baskets.COUPONS),
            book,
            soldOut,
            flag -> flag != FeatureFlag.TAKE_ORDERS || ordersAreTaken,
            Clock.fixed(Baskets.NOW, ZoneOffset.UTC),
            Baskets.HOLD);

    @Test
    void places_what_was_agreed() {
        assertThat(placeOrder.place(request("k", "q", 1, KETTLE))).isInstanceOf(Placement.Placed.class);
        assertThat(book.placed).hasSize(1);
    }

    @Test
    void answers_a_retry_with_the_order_although_its_quote_has_expired_since() {
        var first = placeOrder.place(request("k", "q", 1, KETTLE));
        sealed = sealed.map(quote -> Baskets.until(quote, Baskets.NOW.minusSeconds(1)));

        assertThat(placeOrder.place(request("k", "q", 1, KETTLE))).isEqualTo(first);
    }

    @Test
    void answers_a_retry_with_the_order_although_the_price_has_moved_since() {
        var first = placeOrder.place(request("k", "q", 1, KETTLE));
        catalogue.put(KETTLE.id(), KETTLE.withTerms(KETTLE.terms().withPrice(Money.of(1, "EUR"))));

        assertThat(placeOrder.place(request("k", "q", 1, KETTLE))).isEqualTo(first);
    }

    @Test
    void answers_a_retry_with_the_order_although_the_offer_has_sold_out_since() {
        var first = placeOrder.place(request("k", "q", 1, KETTLE));
        soldOut.remember(KETTLE.id());

        assertThat(placeOrder.place(request("k", "q", 1, KETTLE))).isEqualTo(first);
    }

    @Test
    void refuses_a_first_attempt_for_a_remembered_sold_out_offer_without_any_call() {
        soldOut.remember(KETTLE.id());

        var refused = placeOrder.place(first(request("k", "q", 1, KETTLE)));

        assertThat(refused).isEqualTo(new Placement.Refused(new Refusal.SoldOut(KETTLE.id(), 0)));
        assertThat(book.calls).isZero();
        assertThat(catalogueReads).isEmpty();
    }

    @Test
    void asks_again_for_a_sold_out_offer_after_a_second() {
        soldOut.remember(KETTLE.id());
        nanoseconds.addAndGet(SoldOutMemory.KEPT.toNanos());

        assertThat(placeOrder.place(request("k", "q", 1, KETTLE))).isInstanceOf(Placement.Placed.class);
    }

    @Test
    void reads_an_offer_once_while_its_terms_hold() {
        placeOrder.place(request("k1", "q", 1, KETTLE));
        placeOrder.place(request("k2", "q", 1, KETTLE));

        assertThat(catalogueReads).hasSize(1);
    }

    @Test
    void reads_an_offer_again_when_the_shopper_saw_newer_terms() {
        placeOrder.place(request("k1", "q", 1, KETTLE));
        var cheaper = KETTLE.withTerms(KETTLE.terms().withPrice(Money.of(900, "EUR")));
        catalogue.put(KETTLE.id(), cheaper);

        assertThat(placeOrder.place(request("k2", "q", 1, cheaper))).isInstanceOf(Placement.Placed.class);
        assertThat(catalogueReads).hasSize(2);
    }

    @Test
    void writes_nothing_while_no_orders_are_taken() {
        ordersAreTaken = false;

        assertThat(placeOrder.place(request("k", "q", 1, KETTLE)))
                .isEqualTo(new Placement.Refused(new Refusal.NoOrdersTaken()));
        assertThat(book.placed).isEmpty();
        assertThat(catalogueReads).isEmpty();
    }

    @Test
    void refuses_a_first_attempt_without_any_call_while_no_orders_are_taken() {
        ordersAreTaken = false;

        assertThat(placeOrder.place(first(request("k", "q", 1, KETTLE))))
                .isEqualTo(new Placement.Refused(new Refusal.NoOrdersTaken()));
        assertThat(book.calls).isZero();
    }

    @Test
    void answers_a_retry_with_the_order_although_no_orders_are_taken_since() {
        var first = placeOrder.place(request("k", "q", 1, KETTLE));
        ordersAreTaken = false;

        assertThat(placeOrder.place(request("k", "q", 1, KETTLE))).isEqualTo(first);
    }

    private static OrderRequest first(OrderRequest request) {
        return new OrderRequest(
                request.shopper(),
                request.account(),
                request.idempotencyKey(),
                request.lines(),
                request.address(),
                request.shippingQuote(),
                request.paymentToken(),
                request.admission(),
                request.coupon(),
                Attempt.FIRST,
                request.correlationId());
    }

    private Map<OfferId, Offer> read(Collection<OfferId> ids) {
        catalogueReads.add(ids);
        return ids.stream()
                .map(catalogue::get)
                .flatMap(offer -> Optional.ofNullable(offer).stream())
                .collect(Collectors.toMap(Offer::id, offer -> offer));
    }

    private final class Seal implements QuoteSeal {

        @Override
        public String seal(ShippingQuote quote) {
            return "q";
        }

        @Override
        public Optional<ShippingQuote> open(String text) {
            return sealed;
        }
    }

    private static final class Book implements OrderBook {

        private final Map<OrderId, Order> placed = new HashMap<>();
        private int calls;

        @Override
        public Placement placeOnce(OrderTerms.Agreed agreed) {
            calls++;
            placed.putIfAbsent(agreed.order().id(), agreed.order());
            return new Placement.Placed(agreed.order());
        }

        @Override
        public Optional<Order> find(OrderId id) {
            calls++;
            return Optional.ofNullable(placed.get(id));
        }
    }
}
