package dev.stampede.flashsale.room.http;

import dev.stampede.flashsale.room.Look;
import dev.stampede.flashsale.room.Standing;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a shopper stands in a waiting room.
 *
 * @param saleId whose room it is
 * @param ticketId the shopper's pseudonym among the published tickets
 * @param state WAITING, ADMITTED or EXPIRED
 * @param place the first place is 1; none before the draw, or in the seconds until those who came late are counted. It
 *     never changes
 * @param admittedUpTo the last place that is let in
 * @param estimatedWaitSeconds until the shopper's turn, at the pace of now
 * @param askAgainSeconds when to look again; until then the room tells enough
 * @param admission what {@code POST /v1/orders} asks for, while it is the shopper's turn
 * @param admissionExpiresAt when the turn is over
 */
@Serdeable
record PlaceBody(
        String saleId,
        String ticketId,
        String state,
        @Nullable Long place,
        long admittedUpTo,
        @Nullable Long estimatedWaitSeconds,
        long askAgainSeconds,
        @Nullable String admission,
        @Nullable Instant admissionExpiresAt) {

    static PlaceBody placeless(Look look) {
        return of(look, "WAITING", null, null, null, null);
    }

    static PlaceBody waiting(Look look, Standing.Waiting waiting) {
        return of(look, "WAITING", waiting.place(), waiting.ahead().toSeconds(), null, null);
    }

    static PlaceBody admitted(Look look, Standing.Admitted admitted, String admission, Instant expiresAt) {
        return of(look, "ADMITTED", admitted.place(), 0L, admission, expiresAt);
    }

    static PlaceBody expired(Look look, Standing.Expired expired) {
        return of(look, "EXPIRED", expired.place(), null, null, null);
    }

    private static PlaceBody of(
            Look look,
            String state,
            @Nullable Long place,
            @Nullable Long waitSeconds,
            @Nullable String admission,
            @Nullable Instant expiresAt) {
        return new PlaceBody(
                look.room().sale().value(),
                look.ticket().value(),
                state,
                place,
                look.state().admittedUpTo(look.at()),
                waitSeconds,
                look.askAgain().toSeconds(),
                admission,
                expiresAt);
    }
}
