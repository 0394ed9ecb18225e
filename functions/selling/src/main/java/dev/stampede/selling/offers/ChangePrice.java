package dev.stampede.selling.offers;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.money.Money;
import java.util.List;
import java.util.Optional;

/** Changes an offer's price: new terms for the offer, all its shards and the product's listing, all or nothing. */
public final class ChangePrice {

    private final OfferBook offers;
    private final Retries retries;

    /** Changes prices in that book. */
    public ChangePrice(OfferBook offers, Retries retries) {
        this.offers = offers;
        this.retries = retries;
    }

    /**
     * Sets the price of one unit. An offer that is sold at this price already stays on its terms.
     *
     * @throws dev.stampede.model.dynamodb.StoreBusy when too much is sold or changed at once; a retry is safe
     */
    public PriceChange change(OfferId id, Money price) {
        return retries.untilDone(id.value(), attempt -> attempt(id, price));
    }

    /** The product is read first: whatever changes an offer after that also changes the product's revision. */
    private Attempt<PriceChange> attempt(OfferId id, Money price) {
        var product = offers.product(id.product());
        var all = offers.offersOf(id.product());
        var mine = all.stream().filter(offer -> offer.id().equals(id)).findFirst();
        if (product.isEmpty() || mine.isEmpty()) {
            return new Attempt.Settled<>(new PriceChange.NoSuchOffer());
        }
        return withoutChange(mine.get(), price)
                .<Attempt<PriceChange>>map(Attempt.Settled::new)
                .orElseGet(() -> reprice(mine.get(), price, product.get(), all));
    }

    private static Optional<PriceChange> withoutChange(Offer mine, Money price) {
        var now = mine.terms().price();
        if (!now.currency().equals(price.currency())) {
            return Optional.of(new PriceChange.OtherCurrency(now.currency()));
        }
        return now.equals(price) ? Optional.of(new PriceChange.Changed(mine)) : Optional.empty();
    }

    private Attempt<PriceChange> reprice(Offer mine, Money price, ListedProduct product, List<Offer> all) {
        var prices = all.stream()
                .map(offer -> offer.equals(mine) ? price : offer.terms().price())
                .toList();
        return offers.reprice(mine, mine.terms().withPrice(price), product, Listing.over(prices));
    }
}
