package dev.stampede.selling.offers;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.id.OfferId;
import dev.stampede.selling.offers.OfferBook.ProductChange;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Changes an offer's terms: new terms for the offer, all its shards and the product's prices, with an entry of who did
 * it, all or nothing. They are changed on the ground of what they were when the seller looked, so that a request which
 * arrives late can't bring back an old price.
 */
public final class ChangeTerms {

    private final OfferBook offers;
    private final Retries retries;
    private final Clock clock;

    /** Changes terms in that book. */
    public ChangeTerms(OfferBook offers, Retries retries, Clock clock) {
        this.offers = offers;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Changes the terms. An offer that is on such terms already stays on them.
     *
     * @param basedOn the version of the terms that the seller saw
     * @param by the account that changes them
     * @throws dev.stampede.model.dynamodb.StoreBusy when too much is sold or changed at once; a retry is safe
     */
    public TermsOutcome change(OfferId id, TermsChange change, long basedOn, String by) {
        return retries.untilDone(id.value(), attempt -> attempt(id, change, basedOn, by));
    }

    /** The product is read first: whatever changes an offer after that also changes the product's revision. */
    private Attempt<TermsOutcome> attempt(OfferId id, TermsChange change, long basedOn, String by) {
        var product = offers.product(id.product());
        var all = offers.offersOf(id.product());
        var mine =
                all.stream().filter(stocked -> stocked.offer().id().equals(id)).findFirst();
        if (product.isEmpty() || mine.isEmpty()) {
            return new Attempt.Settled<>(new TermsOutcome.NoSuchOffer());
        }
        var before = mine.get();
        var refused = withoutChange(before.offer(), change, basedOn);
        if (refused.isPresent()) {
            return new Attempt.Settled<>(refused.get());
        }
        var after = change.after(before.offer().terms());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var others = all.stream().filter(stocked -> !stocked.equals(before)).toList();
        var next = before.withTerms(after);
        return offers.change(
                before.offer(),
                new TermsEntry(now, by, change.what(), before.offer().terms(), after),
                ProductChange.of(product.get(), others, next, now));
    }

    private static Optional<TermsOutcome> withoutChange(Offer mine, TermsChange change, long basedOn) {
        var terms = mine.terms();
        var currency = terms.price().currency();
        if (change instanceof TermsChange.Price wanted
                && !wanted.price().currency().equals(currency)) {
            return Optional.of(new TermsOutcome.OtherCurrency(currency));
        }
        if (change.after(terms).sameAs(terms)) {
            return Optional.of(new TermsOutcome.Changed(mine));
        }
        return terms.version() == basedOn ? Optional.empty() : Optional.of(new TermsOutcome.ChangedSince(mine));
    }
}
