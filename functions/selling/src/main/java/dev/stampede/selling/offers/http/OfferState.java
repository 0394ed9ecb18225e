package dev.stampede.selling.offers.http;

import dev.stampede.model.catalogue.Terms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether its seller wants an offer to be sold. */
enum OfferState {
    /** In its window. */
    ON_SALE,
    /** Not until it has a window again. */
    WITHDRAWN;

    static OfferState of(Terms terms) {
        return terms.isPaused() ? WITHDRAWN : ON_SALE;
    }

    /** From when it can be bought; null when it always could, or is withdrawn. */
    static @Nullable Instant opensAt(Terms terms) {
        return terms.isPaused() || terms.opensAt().equals(Instant.EPOCH) ? null : terms.opensAt();
    }

    /** Until when it can be bought; null when that has no end, or it is withdrawn. */
    static @Nullable Instant closesAt(Terms terms) {
        return terms.isPaused() || terms.closesAt().equals(Terms.NEVER) ? null : terms.closesAt();
    }
}
