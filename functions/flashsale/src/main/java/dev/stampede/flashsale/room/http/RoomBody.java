package dev.stampede.flashsale.room.http;

import dev.stampede.flashsale.room.ShowRoom.View;
import dev.stampede.model.account.AccountCondition;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a waiting room has come.
 *
 * @param saleId whose room it is
 * @param phase WAITING, DRAWING, OPEN or CLOSED
 * @param opensAt from when shoppers are let in
 * @param drawAt who joins before it gets a place by the draw; who joins later stands behind
 * @param conditions what is asked of a shopper's account, in the alphabet's order
 * @param announcedAt when the sale was scheduled
 * @param seedCommitment the SHA-256, in hexadecimal digits, of the seed's bytes and, where there are conditions, of
 *     their names in the alphabet's order and {@code announcedAt}, with a space between, in ASCII after them
 * @param seed what decides the draw, as hexadecimal digits; from the opening on
 * @param early how many joined before the draw; about, until it is done
 * @param waiting how many wait; about, until the draw is done
 * @param admittedUpTo the last place that is let in
 * @param placesPerSecond how many places are let in each second
 * @param askAgainSeconds when there will be news
 */
@Serdeable
record RoomBody(
        String saleId,
        String phase,
        Instant opensAt,
        Instant drawAt,
        List<AccountCondition> conditions,
        Instant announcedAt,
        String seedCommitment,
        @Nullable String seed,
        long early,
        long waiting,
        long admittedUpTo,
        long placesPerSecond,
        long askAgainSeconds) {

    static RoomBody of(View view) {
        var room = view.room();
        var state = view.state();
        return new RoomBody(
                room.sale().value(),
                view.phase().name(),
                room.opensAt(),
                room.drawAt(),
                List.copyOf(room.eligibility().conditions()),
                room.announcedAt(),
                room.seedCommitment(),
                view.revealed() ? room.seed().hex() : null,
                state.early(),
                state.waiting(view.at()),
                state.admittedUpTo(view.at()),
                view.placesPerSecond(),
                view.askAgain().toSeconds());
    }
}
