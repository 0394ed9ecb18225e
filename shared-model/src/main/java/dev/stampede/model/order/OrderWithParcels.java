package dev.stampede.model.order;

import dev.stampede.model.parcel.Parcel;
import dev.stampede.model.parcel.ParcelState;
import java.util.List;

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
