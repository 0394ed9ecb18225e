package dev.stampede.fulfilment.parcel;

import dev.stampede.model.id.SellerId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.Address;
import dev.stampede.model.order.Freight;
import dev.stampede.model.order.OrderLine;
import dev.stampede.model.order.OrderWithParcels;
import dev.stampede.model.parcel.Parcel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A parcel with what its seller may know of the order: their own lines and where to send them, but neither what other
 * sellers send nor how it is paid.
 *
 * @param parcel the parcel
 * @param placedAt when the order was placed
 * @param address where it goes
 * @param lines what is in it
 * @param freight what the shopper pays for sending it
 */
public record SellerParcel(Parcel parcel, Instant placedAt, Address address, List<OrderLine> lines, Money freight) {

    /** Keeps an unmodifiable copy of the lines. */
    public SellerParcel {
        lines = List.copyOf(lines);
    }

    /** The seller's part of an order; empty when they have no parcel in it. */
    public static Optional<SellerParcel> of(OrderWithParcels found, SellerId seller) {
        var order = found.order();
        var nothing = Money.zero(order.total().currency());
        return found.parcels().stream()
                .filter(parcel -> parcel.seller().equals(seller))
                .findFirst()
                .map(parcel -> new SellerParcel(
                        parcel,
                        order.placedAt(),
                        order.address(),
                        order.linesOf(seller),
                        order.freight().stream()
                                .filter(freight -> freight.seller().equals(seller))
                                .map(Freight::price)
                                .reduce(nothing, Money::plus)));
    }

    /** The same with its parcel moved on. */
    SellerParcel with(Parcel moved) {
        return new SellerParcel(moved, placedAt, address, lines, freight);
    }
}
