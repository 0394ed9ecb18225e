package dev.stampede.fulfilment.parcel.http;

import dev.stampede.fulfilment.parcel.MoveParcel;
import dev.stampede.fulfilment.parcel.ParcelMove;
import dev.stampede.fulfilment.parcel.SellerParcels;
import dev.stampede.model.id.OrderId;
import dev.stampede.runtime.http.Caller;
import dev.stampede.runtime.http.Problem;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.ProblemType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** What a seller has to send, and how they say that it is on its way. */
@Controller("/v1/seller/orders")
class ParcelsController {

    private static final ProblemType PARCEL_STATE =
            new ProblemType("parcel-state", "The parcel can't do that from where it is", 409);

    private final SellerParcels parcels;
    private final MoveParcel moveParcel;

    ParcelsController(SellerParcels parcels, MoveParcel moveParcel) {
        this.parcels = parcels;
        this.moveParcel = moveParcel;
    }

    /** The caller's parcels, the last paid first. */
    @Get
    ParcelPage list(
            Caller caller,
            @QueryValue Optional<String> cursor,
            @QueryValue(defaultValue = "25") @Min(1) @Max(100) int limit) {
        var seller = caller.seller();
        return ParcelPage.of(parcels.of(seller, cursor, limit));
    }

    /** Moves the caller's parcel of that order one step on; saying the same again changes nothing. */
    @Put("/{orderId}/parcel")
    ParcelBody move(Caller caller, String orderId, @Valid @Body StepBody body) {
        var seller = caller.seller();
        if (body.state() != StepBody.Step.SHIPPED && body.tracking().isPresent()) {
            throw ProblemException.invalid("trackingNumber", "goes with the state SHIPPED");
        }
        var tracking = body.tracking().orElse("");
        return switch (moveParcel.move(seller, orderId(orderId), body.state().state(), tracking)) {
            case ParcelMove.Done done -> ParcelBody.of(done.parcel());
            case ParcelMove.NotNext notNext -> throw notNext(notNext);
            case ParcelMove.OtherTrackingNumber other ->
                throw new ProblemException(
                        PARCEL_STATE,
                        "The parcel was shipped with %s, which can't be changed"
                                .formatted(other.kept().isEmpty() ? "no tracking number" : other.kept()));
            case ParcelMove.NoSuchParcel none -> throw noSuchParcel();
        };
    }

    private static ProblemException notNext(ParcelMove.NotNext at) {
        var detail = at.next().isEmpty()
                ? "The parcel is %s, which is its end".formatted(at.state())
                : "The parcel is %s; next may come %s"
                        .formatted(at.state(), at.next().getFirst());
        return new ProblemException(Problem.of(PARCEL_STATE, detail)
                .with("state", at.state().name())
                .with("next", at.next().stream().map(Enum::name).toList()));
    }

    private static OrderId orderId(String value) {
        try {
            return new OrderId(value);
        } catch (IllegalArgumentException e) {
            throw noSuchParcel();
        }
    }

    private static ProblemException noSuchParcel() {
        return new ProblemException(ProblemType.NOT_FOUND, "You have no parcel in an order with this id");
    }
}
