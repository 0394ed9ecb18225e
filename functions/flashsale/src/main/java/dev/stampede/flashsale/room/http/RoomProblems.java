package dev.stampede.flashsale.room.http;

import dev.stampede.flashsale.room.RecentRooms;
import dev.stampede.flashsale.room.Room;
import dev.stampede.model.id.SaleId;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.ProblemType;
import java.util.Optional;

/** What can be wrong with a request to a waiting room. */
final class RoomProblems {

    static final ProblemType NOT_OPEN_YET = new ProblemType("not-open-yet", "The sale has not opened yet", 409);

    static final ProblemType SALE_OVER = new ProblemType("sale-over", "The sale is over", 409);

    private RoomProblems() {}

    /** The room of the sale of that id; 404 when there is none. */
    static Room roomOf(RecentRooms rooms, String saleId) {
        return parse(saleId)
                .flatMap(rooms::room)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "There is no waiting room of a sale %s".formatted(saleId)));
    }

    private static Optional<SaleId> parse(String saleId) {
        try {
            return Optional.of(new SaleId(saleId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
