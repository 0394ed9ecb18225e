package dev.stampede.flashsale.treasure.http;

import dev.stampede.model.catalogue.Terms;
import dev.stampede.runtime.http.ProblemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Reads times from requests. */
final class WholeSeconds {

    private WholeSeconds() {}

    /**
     * The time, if it is one that can be kept.
     *
     * @throws ProblemException 400 when it has fractions of a second, or is too far away
     */
    static Instant of(String field, Instant time) {
        if (time.isBefore(Instant.EPOCH)
                || time.isAfter(Terms.NEVER)
                || !time.truncatedTo(ChronoUnit.SECONDS).equals(time)) {
            throw ProblemException.invalid(field, "a time in whole seconds, such as 2026-11-27T09:00:00Z");
        }
        return time;
    }
}
