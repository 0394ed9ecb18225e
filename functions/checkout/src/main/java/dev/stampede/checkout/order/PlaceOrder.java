package dev.stampede.checkout.order;

import dev.stampede.runtime.flags.FeatureFlag;
import dev.stampede.runtime.flags.FeatureFlags;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * Places an order: stock taken, price checked, order recorded, all or nothing in one transaction. While no orders are
 * taken nothing is written, and nothing read but the one order that may stand already under the request's key: a
 * shopper whose first try got through is not to be told that nothing was ordered.
 */
public final class PlaceOrder {

    private final KnownOffers catalogue;
    private final Seals seals;
    private final OrderBook orders;
    private final EarlierOrder earlier;
    private final SoldOutMemory soldOut;
    private final FeatureFlags flags;
    private final Clock clock;
    private final Duration hold;

    /**
     * Works with these.
     *
     * @param hold how long an order's units are held unpaid
     */
    public PlaceOrder(
            KnownOffers catalogue,
            Seals seals,
            OrderBook orders,
            SoldOutMemory soldOut,
            FeatureFlags flags,
            Clock clock,
            Duration hold) {
        this.catalogue = catalogue;
        this.seals = seals;
        this.orders = orders;
        this.earlier = new EarlierOrder(orders, catalogue, seals);
        this.soldOut = soldOut;
        this.flags = flags;
        this.clock = clock;
        this.hold = hold;
    }

    /**
     * Places the order, or says why not. Sending the same request again never places a second one.
     *
     * @throws dev.stampede.model.dynamodb.StoreBusy when contention left no way in time; it may be sent again
     */
    public Placement place(OrderRequest request) {
        return switch (attempt(request)) {
            case Placement.Placed placed -> placed;
            // What made this try fail may have come after an earlier one with the same key succeeded: that one counts.
            case Placement.Refused refused -> earlier.of(request).orElse(refused);
        };
    }

    private Placement attempt(OrderRequest request) {
        if (!flags.isOn(FeatureFlag.TAKE_ORDERS)) {
            return new Placement.Refused(new Refusal.NoOrdersTaken());
        }
        var gone = request.offers().stream().filter(soldOut::remembers).findFirst();
        if (gone.isPresent()) {
            return new Placement.Refused(new Refusal.SoldOut(gone.get(), 0));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (OrderTerms.of(request, seals, catalogue.find(request, now), now, hold)) {
            case OrderTerms.Refused refused -> new Placement.Refused(refused.why());
            case OrderTerms.Agreed agreed -> orders.placeOnce(agreed);
        };
    }
}
