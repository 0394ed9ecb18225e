package dev.stampede.model.parcel;

import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SellerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one seller sends for one order.
 *
 * @param order whose parcel it is
 * @param seller who sends it
 * @param state where it stands
 * @param paidAt when its order was paid; a seller's parcels are listed by it
 * @param trackingNumber the carrier's number, empty until it is shipped
 * @param correlationId the order's
 * @param history each state it has been in, oldest first
 */
public record Parcel(
        OrderId order,
        SellerId seller,
        ParcelState state,
        Instant paidAt,
        String trackingNumber,
        String correlationId,
        List<Step> history) {

    /**
     * That a parcel came into a state.
     *
     * @param state the state
     * @param at since when
     */
    public record Step(ParcelState state, Instant at) {}

    /** Keeps an unmodifiable copy of the history. */
    public Parcel {
        history = List.copyOf(history);
    }

    /** The parcel that a seller has to pack once its order is paid. */
    public static Parcel toPack(OrderId order, SellerId seller, Instant paidAt, String correlationId) {
        var first = new Step(ParcelState.TO_PACK, paidAt);
        return new Parcel(order, seller, first.state(), paidAt, "", correlationId, List.of(first));
    }

    /** The same parcel one step on: never before the step that it follows, though environments' clocks differ. */
    public Parcel movedTo(ParcelState next, Instant at, String trackingNumber) {
        var last = history.getLast().at();
        var steps = new ArrayList<>(history);
        steps.add(new Step(next, at.isBefore(last) ? last : at));
        return new Parcel(order, seller, next, paidAt, trackingNumber, correlationId, steps);
    }
}
