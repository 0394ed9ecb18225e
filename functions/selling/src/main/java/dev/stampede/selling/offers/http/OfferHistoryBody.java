package dev.stampede.selling.offers.http;

import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.dynamodb.Page;
import dev.stampede.runtime.http.MoneyBody;
import dev.stampede.selling.offers.TermsEntry;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done to an offer's terms, from the beginning.
 *
 * @param entries one for each change
 * @param next the cursor of the page after it; absent on the last page
 */
@Serdeable
record OfferHistoryBody(List<EntryBody> entries, @Nullable String next) {

    /**
     * A change.
     *
     * @param at when
     * @param by the account that made it
     * @param what {@code price}, {@code window} or {@code withdraw}
     * @param before how the terms were
     * @param after how they were after it
     */
    @Serdeable
    record EntryBody(Instant at, String by, String what, TermsBody before, TermsBody after) {

        private static EntryBody of(TermsEntry entry) {
            return new EntryBody(
                    entry.at(), entry.by(), entry.what(), TermsBody.of(entry.before()), TermsBody.of(entry.after()));
        }
    }

    /**
     * Terms of an offer.
     *
     * @param termsVersion their version
     * @param price of one unit
     * @param state {@code ON_SALE} in its window, or {@code WITHDRAWN}
     * @param opensAt from when it could be bought; absent when it always could, or was withdrawn
     * @param closesAt until when it could be bought; absent when that had no end, or it was withdrawn
     */
    @Serdeable
    record TermsBody(
            long termsVersion,
            MoneyBody price,
            OfferState state,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt) {

        private static TermsBody of(Terms terms) {
            return new TermsBody(
                    terms.version(),
                    MoneyBody.of(terms.price()),
                    OfferState.of(terms),
                    OfferState.opensAt(terms),
                    OfferState.closesAt(terms));
        }
    }

    static OfferHistoryBody of(Page<TermsEntry> page) {
        return new OfferHistoryBody(
                page.items().stream().map(EntryBody::of).toList(), page.next().orElse(null));
    }
}
