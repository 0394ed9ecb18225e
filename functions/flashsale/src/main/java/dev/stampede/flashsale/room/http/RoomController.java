package dev.stampede.flashsale.room.http;

import dev.stampede.flashsale.room.ListTickets;
import dev.stampede.flashsale.room.ListTickets.Listing;
import dev.stampede.flashsale.room.RecentRooms;
import dev.stampede.flashsale.room.ShowRoom;
import dev.stampede.flashsale.room.http.TicketsBody.TicketBody;
import dev.stampede.runtime.http.ProblemException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everybody may see how far a waiting room has come, and check its draw. */
@Controller("/v1/sales/{saleId}/room")
class RoomController {

    /** One answer a second for everybody. */
    private static final String A_SECOND = "public, max-age=1, s-maxage=1";

    /** What was drawn stays so. */
    private static final String FOR_LONG = "public, max-age=60, s-maxage=3600";

    private final RecentRooms rooms;
    private final ShowRoom shown;
    private final ListTickets tickets;

    RoomController(RecentRooms rooms, ShowRoom shown, ListTickets tickets) {
        this.rooms = rooms;
        this.shown = shown;
        this.tickets = tickets;
    }

    /**
     * How far a sale's waiting room has come.
     *
     * @param saleId the sale's id
     */
    @Get
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "The client has it already")
    @ApiResponse(responseCode = "404", description = "not-found: there is no such sale, or it has no waiting room")
    HttpResponse<RoomBody> showRoom(String saleId) {
        var view = shown.show(RoomProblems.roomOf(rooms, saleId));
        return HttpResponse.ok(RoomBody.of(view)).header(HttpHeaders.CACHE_CONTROL, A_SECOND);
    }

    /**
     * The tickets of a sale's draw, in its order, from the opening on.
     *
     * @param saleId the sale's id
     * @param cursor the page before's {@code next}, unchanged; without one the list begins
     * @param limit the most tickets to list
     */
    @Get("/tickets")
    @ApiResponse(responseCode = "200", description = "A part of them", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "The client has it already")
    @ApiResponse(responseCode = "404", description = "not-found: there is no such sale, or it has no waiting room")
    @ApiResponse(responseCode = "409", description = "not-open-yet: the draw is secret until the sale opens")
    HttpResponse<TicketsBody> listTickets(
            String saleId,
            @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "1000") @Min(1) @Max(1000) int limit) {
        return switch (tickets.list(RoomProblems.roomOf(rooms, saleId), Optional.ofNullable(cursor), limit)) {
            case Listing.Listed listed -> {
                var page = listed.page();
                var body = new TicketsBody(
                        page.items().stream().map(TicketBody::of).toList(),
                        page.next().orElse(null));
                yield HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, FOR_LONG);
            }
            case Listing.NotOpenYet ignored ->
                throw new ProblemException(RoomProblems.NOT_OPEN_YET, "The tickets are told when the sale opens");
        };
    }
}
