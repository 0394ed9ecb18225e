package dev.stampede.fulfilment.parcel.http;

import dev.stampede.fulfilment.parcel.SellerParcel;
import dev.stampede.model.order.Address;
import dev.stampede.model.order.OrderLine;
import dev.stampede.model.parcel.Parcel;
import dev.stampede.runtime.http.Destinations;
import dev.stampede.runtime.http.MoneyBody;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seller's part of an order.
 *
 * @param orderId the order's id
 * @param state the parcel's state
 * @param placedAt when the order was placed
 * @param paidAt when it was paid
 * @param trackingNumber the carrier's number; left out when there is none
 * @param address where it goes
 * @param lines what is in it
 * @param freight what the shopper pays for sending it
 * @param correlationId what all log lines about the order share
 * @param history each state of the parcel, oldest first
 */
@Serdeable
record ParcelBody(
        String orderId,
        String state,
        Instant placedAt,
        Instant paidAt,
        @Nullable String trackingNumber,
        AddressBody address,
        List<LineBody> lines,
        MoneyBody freight,
        String correlationId,
        List<StepTaken> history) {

    /** Whom it is for, and where they are. */
    @Serdeable
    record AddressBody(
            String recipient,
            String street,
            String city,
            String country,
            @Nullable String postalCode) {

        static AddressBody of(Address address) {
            return new AddressBody(
                    address.recipient(),
                    address.street(),
                    address.city(),
                    address.destination().country(),
                    Destinations.shownPostalCode(address.destination()));
        }
    }

    /** Units of one of the seller's offers. */
    @Serdeable
    record LineBody(String offerId, String title, int quantity, MoneyBody unitPrice) {

        static LineBody of(OrderLine line) {
            return new LineBody(line.offer().value(), line.title(), line.quantity(), MoneyBody.of(line.unitPrice()));
        }
    }

    /** That the parcel came into a state. */
    @Serdeable
    record StepTaken(String state, Instant at) {

        static StepTaken of(Parcel.Step step) {
            return new StepTaken(step.state().name(), step.at());
        }
    }

    static ParcelBody of(SellerParcel found) {
        var parcel = found.parcel();
        return new ParcelBody(
                parcel.order().value(),
                parcel.state().name(),
                found.placedAt(),
                parcel.paidAt(),
                parcel.trackingNumber().isEmpty() ? null : parcel.trackingNumber(),
                AddressBody.of(found.address()),
                found.lines().stream().map(LineBody::of).toList(),
                MoneyBody.of(found.freight()),
                parcel.correlationId(),
                parcel.history().stream().map(StepTaken::of).toList());
    }
}
