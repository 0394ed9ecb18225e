package dev.stampede.checkout.cancel;

import static dev.stampede.checkout.order.Baskets.ANA;
import static dev.stampede.checkout.order.Baskets.offer;
import static dev.stampede.checkout.order.Baskets.quote;
import static dev.stampede.checkout.order.Baskets.request;
import static dev.stampede.checkout.order.Baskets.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.checkout.cancel.CancelOrder.CancellableOrders;
import dev.stampede.checkout.cancel.CancelOrder.Outcome;
import dev.stampede.checkout.order.OrderTerms;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderState;
import dev.stampede.model.order.OrderWithParcels;
import dev.stampede.runtime.flags.FeatureFlag;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CancelOrderTest {

    private final Book book = new Book(placed());
    private boolean cancellationsAreTaken = true;
    private final CancelOrder cancelOrder =
            new CancelOrder(book, flag -> flag != FeatureFlag.CANCELLATIONS || cancellationsAreTaken);

    @Test
    void cancels_what_was_not_shipped() {
        assertThat(cancelOrder.cancel(ANA, book.id())).isInstanceOf(Outcome.Cancelled.class);
        assertThat(book.writes).isEqualTo(1);
    }

    @Test
    void writes_nothing_while_no_orders_are_cancelled() {
        cancellationsAreTaken = false;

        assertThat(cancelOrder.cancel(ANA, book.id())).isEqualTo(new Outcome.Paused(book.order));
        assertThat(book.writes).isZero();
    }

    @Test
    void answers_a_repeated_cancellation_although_no_orders_are_cancelled_since() {
        var first = cancelOrder.cancel(ANA, book.id());
        cancellationsAreTaken = false;

        assertThat(cancelOrder.cancel(ANA, book.id())).isEqualTo(first);
    }

    private static Order placed() {
        var kettle = offer("one");
        if (!(terms(request("k", "q", 1, kettle), Optional.of(quote(1, kettle)), kettle)
                instanceof OrderTerms.Agreed agreed)) {
            throw new AssertionError("the order isn't agreed");
        }
        return agreed.order();
    }

    /** One order. */
    private static final class Book implements CancellableOrders {

        private OrderWithParcels order;
        private int writes;

        Book(Order order) {
            this.order = new OrderWithParcels(order, List.of());
        }

        OrderId id() {
            return order.order().id();
        }

        @Override
        public Optional<OrderWithParcels> find(OrderId id) {
            return Optional.of(order);
        }

        @Override
        public boolean cancel(OrderWithParcels found) {
            writes++;
            order = new OrderWithParcels(cancelled(found.order()), List.of());
            return true;
        }

        private static Order cancelled(Order order) {
            return new Order(
                    order.id(),
                    order.shopper(),
                    OrderState.CANCELLING,
                    order.placedAt(),
                    order.payBy(),
                    order.lines(),
                    order.freight(),
                    order.discounts(),
                    order.address(),
                    order.paymentToken(),
                    order.correlationId(),
                    order.fingerprint(),
                    order.attempt(),
                    order.history());
        }
    }
}
