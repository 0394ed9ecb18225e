package dev.stampede.flashsale.room.http;

import dev.stampede.flashsale.room.JoinRoom;
import dev.stampede.flashsale.room.JoinRoom.Joining;
import dev.stampede.flashsale.room.Look;
import dev.stampede.flashsale.room.RecentRooms;
import dev.stampede.flashsale.room.ShowPlace;
import dev.stampede.flashsale.room.Standing;
import dev.stampede.model.id.ShopperId;
import dev.stampede.runtime.http.Caller;
import dev.stampede.runtime.http.NotEligible;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.ProblemType;
import dev.stampede.runtime.seal.Admission;
import dev.stampede.runtime.seal.AdmissionSeal;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;

/** Shoppers take a place in a waiting room, and see when their turn comes. */
@Controller("/v1/sales/{saleId}/place")
@SecurityRequirement(name = "bearerAuth", scopes = "shopper")
class PlaceController {

    private final RecentRooms rooms;
    private final JoinRoom joining;
    private final ShowPlace shown;
    private final AdmissionSeal seal;

    PlaceController(RecentRooms rooms, JoinRoom joining, ShowPlace shown, AdmissionSeal seal) {
        this.rooms = rooms;
        this.joining = joining;
        this.shown = shown;
        this.seal = seal;
    }

    /**
     * Takes a place in a sale's waiting room. Who has one keeps it; who has let their turn pass gets one behind the
     * others.
     *
     * @param saleId the sale's id
     */
    @Put
    @ApiResponse(responseCode = "200", description = "The caller's place", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "403",
            description = "not-eligible: the sale asks more of an account; unmet says which of its conditions")
    @ApiResponse(responseCode = "404", description = "not-found: there is no such sale, or it has no waiting room")
    @ApiResponse(responseCode = "409", description = "sale-over: nobody is let in any more")
    PlaceBody takePlace(Caller caller, String saleId) {
        var shopper = caller.shopper();
        return switch (joining.join(RoomProblems.roomOf(rooms, saleId), shopper, caller.account())) {
            case Joining.Joined joined -> answer(joined.look(), shopper, saleId);
            case Joining.Closed ignored ->
                throw new ProblemException(RoomProblems.SALE_OVER, "Nobody is let in any more");
            case Joining.NotEligible refused ->
                throw new ProblemException(NotEligible.problem(saleId, refused.unmet()));
        };
    }

    /**
     * The caller's place in a sale's waiting room.
     *
     * @param saleId the sale's id
     */
    @Get
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "404",
            description = "not-found: there is no such sale, it has no waiting room, or the caller has no place in it")
    PlaceBody showPlace(Caller caller, String saleId) {
        var shopper = caller.shopper();
        return answer(shown.show(RoomProblems.roomOf(rooms, saleId), shopper), shopper, saleId);
    }

    private PlaceBody answer(Look look, ShopperId shopper, String saleId) {
        return switch (look.standing()) {
            case Standing.Absent ignored ->
                throw new ProblemException(
                        ProblemType.NOT_FOUND, "You have no place in the room of %s".formatted(saleId));
            case Standing.Placeless ignored -> PlaceBody.placeless(look);
            case Standing.Waiting waiting -> PlaceBody.waiting(look, waiting);
            case Standing.Admitted admitted -> admitted(look, admitted, shopper);
            case Standing.Expired expired -> PlaceBody.expired(look, expired);
        };
    }

    private PlaceBody admitted(Look look, Standing.Admitted admitted, ShopperId shopper) {
        var admission = new Admission(shopper, look.room().sale(), admitted.until());
        return PlaceBody.admitted(look, admitted, seal.seal(admission), admission.expiresAt());
    }
}
