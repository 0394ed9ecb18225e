package dev.stampede.model.order;

import dev.stampede.model.parcel.Parcel;
import dev.stampede.model.parcel.ParcelState;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An order and what its sellers send for it.
 *
 * @param order the order
 * @param parcels one a seller once it is paid, none before
 */
public record OrderWithParcels(Order order, List<Parcel> parcels) {

    /** Keeps an unmodifiable copy of the parcels. */
    public OrderWithParcels {
        parcels = List.copyOf(parcels);
    }

    /**
     * An order and the parcels that were read with it. Whoever reads several items at once may see an order paid before
     * it sees the parcels that the same transaction makes: those are as paying makes them, one a seller.
     */
    public static OrderWithParcels read(Order order, List<Parcel> seen) {
        if (order.state() != OrderState.PAID) {
            return new OrderWithParcels(order, seen);
        }
        var senders = seen.stream().map(Parcel::seller).collect(Collectors.toSet());
        var paidAt = order.history().getLast().at();
        var unseen = order.sellers().stream()
                .filter(seller -> !senders.contains(seller))
                .map(seller -> Parcel.toPack(order.id(), seller, paidAt, order.correlationId()));
        return new OrderWithParcels(order, Stream.concat(seen.stream(), unseen).toList());
    }

    /** Whether a parcel has left its seller. */
    public boolean anyShipped() {
        return parcels.stream().anyMatch(parcel -> parcel.state().leftTheSeller());
    }

    /** What its shopper is told: a paid order goes by its slowest parcel. */
    public OrderProgress progress() {
        if (order.state() != OrderState.PAID) {
            return OrderProgress.valueOf(order.state().name());
        }
        if (parcels.stream().allMatch(parcel -> parcel.state() == ParcelState.DELIVERED)) {
            return OrderProgress.DELIVERED;
        }
        return parcels.stream().allMatch(parcel -> parcel.state().leftTheSeller())
                ? OrderProgress.SHIPPED
                : OrderProgress.PAID;
    }
}
