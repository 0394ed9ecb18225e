package dev.stampede.selling.offers.http;

import dev.stampede.model.catalogue.Terms;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.selling.offers.NewOffer;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A window to sell in from now on.
 *
 * @param opensAt from when it is sold, in whole seconds; from now on without it
 * @param closesAt until when it is sold, in whole seconds; without an end without it
 * @param termsVersion the version of the terms that it is based on, as the offer was read with it
 */
@Serdeable
record OfferWindowBody(
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,

        @NotNull @Min(value = 1, message = "the termsVersion of your offer: GET /v1/seller/offers")
        Long termsVersion) {

    NewOffer.Window toWindow() {
        return window(opensAt, closesAt);
    }

    /** The window between those times, either of which may be left open. */
    static NewOffer.Window window(@Nullable Instant opensAt, @Nullable Instant closesAt) {
        var opens = wholeSeconds("opensAt", Objects.requireNonNullElse(opensAt, NewOffer.Window.ALWAYS.opensAt()));
        var closes = wholeSeconds("closesAt", Objects.requireNonNullElse(closesAt, NewOffer.Window.ALWAYS.closesAt()));
        if (closes.isBefore(opens)) {
            throw ProblemException.invalid("closesAt", "not before opensAt");
        }
        return new NewOffer.Window(opens, closes);
    }

    private static Instant wholeSeconds(String field, Instant time) {
        if (time.isBefore(Instant.EPOCH)
                || time.isAfter(Terms.NEVER)
                || !time.truncatedTo(ChronoUnit.SECONDS).equals(time)) {
            throw ProblemException.invalid(field, "a time in whole seconds, such as 2026-11-27T09:00:00Z");
        }
        return time;
    }
}
