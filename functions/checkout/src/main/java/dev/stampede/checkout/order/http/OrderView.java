package dev.stampede.checkout.order.http;

import dev.stampede.checkout.shipping.http.QuotedBody.SellerFreight;
import dev.stampede.model.order.Discount;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderLine;
import dev.stampede.model.order.OrderProgress;
import dev.stampede.model.order.OrderState;
import dev.stampede.model.order.OrderWithParcels;
import dev.stampede.model.order.StateChange;
import dev.stampede.model.parcel.Parcel;
import dev.stampede.model.parcel.ParcelState;
import dev.stampede.runtime.http.MoneyBody;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as its shopper sees it.
 *
 * @param orderId its id
 * @param state how far it is
 * @param placedAt when it was placed
 * @param payBy until when its units are held unpaid
 * @param lines what was bought
 * @param freight what sending costs, by seller
 * @param discounts what it costs less
 * @param total goods and freight, less discounts
 * @param address where it goes
 * @param parcels what its sellers send, once it is paid
 * @param history how it came to where it is, oldest first
 * @param correlationId what to name to support
 */
@Serdeable
record OrderView(
        String orderId,
        OrderProgress state,
        Instant placedAt,
        Instant payBy,
        List<LineView> lines,
        List<SellerFreight> freight,
        List<DiscountView> discounts,
        MoneyBody total,
        OrderBody.AddressBody address,
        List<ParcelView> parcels,
        List<ChangeView> history,
        String correlationId) {

    /**
     * A line of it.
     *
     * @param offerId which offer
     * @param sellerId who sells it
     * @param title its title when it was bought
     * @param quantity units
     * @param unitPrice of one unit
     */
    @Serdeable
    record LineView(String offerId, String sellerId, String title, int quantity, MoneyBody unitPrice) {

        static LineView of(OrderLine line) {
            return new LineView(
                    line.offer().value(),
                    line.offer().seller().value(),
                    line.title(),
                    line.quantity(),
                    MoneyBody.of(line.unitPrice()));
        }
    }

    /**
     * What it costs less.
     *
     * @param treasureId the treasure that the shopper found
     * @param amount by how much
     */
    @Serdeable
    record DiscountView(String treasureId, MoneyBody amount) {

        static DiscountView of(Discount discount) {
            return new DiscountView(discount.treasure().value(), MoneyBody.of(discount.amount()));
        }
    }

    /**
     * One seller's parcel.
     *
     * @param sellerId who sends it
     * @param state where it stands
     * @param trackingNumber the carrier's number; absent before there is one
     */
    @Serdeable
    record ParcelView(
            String sellerId, ParcelState state, @Nullable String trackingNumber) {

        static ParcelView of(Parcel parcel) {
            return new ParcelView(
                    parcel.seller().value(),
                    parcel.state(),
                    parcel.trackingNumber().isEmpty() ? null : parcel.trackingNumber());
        }
    }

    /**
     * A change of its state.
     *
     * @param state the state it came into
     * @param at when
     * @param reason why
     */
    @Serdeable
    record ChangeView(OrderState state, Instant at, String reason) {

        static ChangeView of(StateChange change) {
            return new ChangeView(change.state(), change.at(), change.reason());
        }
    }

    static OrderView of(OrderWithParcels found) {
        var order = found.order();
        return new OrderView(
                order.id().value(),
                found.progress(),
                order.placedAt(),
                order.payBy(),
                order.lines().stream().map(LineView::of).toList(),
                order.freight().stream().map(SellerFreight::of).toList(),
                order.discounts().stream().map(DiscountView::of).toList(),
                MoneyBody.of(order.total()),
                OrderBody.AddressBody.of(order.address()),
                found.parcels().stream().map(ParcelView::of).toList(),
                order.history().stream().map(ChangeView::of).toList(),
                order.correlationId());
    }

    /**
     * The answer to placing an order, the same however often the request is sent: the order as it was placed, whatever
     * has become of it since.
     */
    static OrderView asPlaced(Order order) {
        return of(new OrderWithParcels(order.asPlaced(), List.of()));
    }
}
