package dev.stampede.olist;

import dev.stampede.client.Backoff;
import dev.stampede.client.Requests;
import dev.stampede.client.SellerDesk;
import dev.stampede.client.Shop;
import dev.stampede.client.ShopOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Waits until an order is paid, and has its sellers pack, ship and deliver it. */
final class SellerSteps {

    private static final List<String> STEPS = List.of("PACKED", "SHIPPED", "DELIVERED");
    private static final Set<String> OVER = Set.of("CANCELLED", "REFUNDED", "CANCELLING");

    /** Longer than a hold lasts: by then an order is paid or given up. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(20);

    private static final Backoff BETWEEN_LOOKS = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(3));

    private final Requests requests;

    SellerSteps(Requests requests) {
        this.requests = requests;
    }

    /**
     * Sees the order through until it is delivered, wherever an earlier run left it.
     *
     * @return the order as it is then
     * @throws IllegalStateException when it doesn't get there
     */
    ShopOrder deliver(PastOrder order, ShopOrder placed) {
        if (placed.state().equals("DELIVERED")) {
            return placed;
        }
        awaitPayment(order, placed);
        for (var seller : order.freightBySeller().keySet()) {
            send(placed.orderId(), seller, "OLIST-" + order.number());
        }
        var delivered = shop(order).order(placed.orderId());
        if (!delivered.state().equals("DELIVERED")) {
            throw new IllegalStateException(
                    "order %s is %s after its parcels were delivered".formatted(order.id(), delivered.state()));
        }
        return delivered;
    }

    private void awaitPayment(PastOrder order, ShopOrder placed) {
        var state = placed.state();
        var until = Instant.now().plus(LONGEST_WAIT);
        for (int looks = 1; state.equals("PLACED"); looks++) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("order %s was not paid within %s".formatted(order.id(), LONGEST_WAIT));
            }
            BETWEEN_LOOKS.pause(looks);
            state = shop(order).order(placed.orderId()).state();
        }
        if (OVER.contains(state)) {
            throw new IllegalStateException("order %s is %s".formatted(order.id(), state));
        }
    }

    /** A step that an earlier run took already is refused as a conflict, and the next one is tried. */
    private void send(String orderId, String seller, String trackingNumber) {
        var desk = new SellerDesk(requests, Names.seller(seller));
        for (var step : STEPS) {
            var answer = desk.move(orderId, step, step.equals("SHIPPED") ? trackingNumber : "");
            if (!answer.ok() && answer.status() != 409) {
                throw new IllegalStateException("parcel of order %s did not become %s: %d %s"
                        .formatted(orderId, step, answer.status(), answer.body()));
            }
        }
    }

    private Shop shop(PastOrder order) {
        return new Shop(requests, Names.shopper(order));
    }
}
