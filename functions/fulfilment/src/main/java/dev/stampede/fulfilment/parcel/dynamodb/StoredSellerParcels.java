package dev.stampede.fulfilment.parcel.dynamodb;

import dev.stampede.fulfilment.parcel.SellerParcel;
import dev.stampede.fulfilment.parcel.SellerParcels;
import dev.stampede.model.dynamodb.Page;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.order.dynamodb.Orders;
import dev.stampede.model.order.dynamodb.ParcelWrites;
import dev.stampede.model.parcel.Parcel;
import dev.stampede.model.parcel.ParcelState;
import java.time.Instant;
import java.util.Optional;

/**
 * Sellers' parcels as they are stored, in the partition of their order.
 *
 * @param orders the orders' table
 * @param writes the orders' table
 */
public record StoredSellerParcels(Orders orders, ParcelWrites writes) implements SellerParcels {

    @Override
    public Optional<SellerParcel> find(OrderId order, SellerId seller) {
        return orders.findWithParcels(order).flatMap(found -> SellerParcel.of(found, seller));
    }

    @Override
    public Page<SellerParcel> of(SellerId seller, Optional<String> cursor, int limit) {
        return orders.of(seller, cursor, limit)
                .map(page -> page.stream()
                        .flatMap(found -> SellerParcel.of(found, seller).stream())
                        .toList());
    }

    @Override
    public boolean advance(Parcel parcel, ParcelState next, Instant now, String trackingNumber) {
        return writes.advance(parcel, next, now, trackingNumber);
    }
}
