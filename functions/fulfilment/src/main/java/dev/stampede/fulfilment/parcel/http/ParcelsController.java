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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a seller has to send, and how they say that it is on its way. */
@Controller("/v1/seller/orders")
@SecurityRequirement(name = "bearerAuth", scopes = "seller")
class ParcelsController {

    private static final ProblemType PARCEL_STATE =
            new ProblemType("parcel-state", "The parcel can't do that from where it is", 409);

    private final SellerParcels parcels;
    private final MoveParcel moveParcel;

    ParcelsController(SellerParcels parcels, MoveParcel moveParcel) {
        this.parcels = parcels;
        this.moveParcel = moveParcel;
    }

    /**
     * The caller's parcels, the last paid first.
     *
     * @param cursor the page before's {@code next}, unchanged; without one the list begins
     * @param limit the most parcels to list
     * @return a page of them
     */
    @Get
    ParcelPage listParcels(
            Caller caller,
            @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "25") @Min(1) @Max(100) int limit) {
        var seller = caller.seller();
        return ParcelPage.of(parcels.of(seller, Optional.ofNullable(cursor), limit));
    }

    /**
     * Moves the caller's parcel of that order one step on; saying the same again changes nothing.
     *
     * @param orderId the order's id
     * @return the parcel as it is now
     */
    @Put("/{orderId}/parcel")
    @ApiResponse(responseCode = "404", description = "not-found: the caller has no parcel in such an order")
    @ApiResponse(
            responseCode = "409",
            description = "parcel-state: the parcel can't do that from where it is; next says what it can")
    ParcelBody moveParcel(Caller caller, String orderId, @Valid @Body StepBody body) {
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
