package dev.stampede.selling.offers;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.PriceSchedule;
import dev.stampede.model.catalogue.StockLevel;
import dev.stampede.model.catalogue.StockedOffer;
import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.Page;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.ProductId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.stock.StockMovement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where offers are kept. A change is made on the condition that the product is still as it was read. */
public interface OfferBook {

    /**
     * What becomes of a product when one of its offers changes.
     *
     * @param read the product as it was read
     * @param prices of all that can be bought then
     */
    record ProductChange(ListedProduct read, PriceSchedule prices) {

        /** The product with that offer beside the others, which were read after it. */
        static ProductChange of(ListedProduct read, Collection<StockedOffer> others, StockedOffer next, Instant now) {
            var stocked = Stream.concat(others.stream(), Stream.of(next))
                    .filter(offer -> offer.stock() == StockLevel.AVAILABLE)
                    .map(offer -> offer.offer().terms())
                    .toList();
            return new ProductChange(read, PriceSchedule.over(stocked, now));
        }
    }

    /** The product as it is now, if there is one. */
    Optional<ListedProduct> product(ProductId id);

    /** All offers of the product as they are now, but those of sales. */
    List<StockedOffer> offersOf(ProductId id);

    /** The offer as it is now, if there is one. */
    Optional<StockedOffer> offer(OfferId id);

    /**
     * A seller's offers by product, perhaps as they were a moment ago.
     *
     * @param cursor of the page before, empty for the first
     * @throws dev.stampede.model.dynamodb.InvalidCursor when the cursor is none of these pages'
     */
    Page<Offer> offersOf(SellerId seller, Optional<String> cursor, int limit);

    /**
     * What was done to an offer's terms, from the beginning.
     *
     * @param cursor of the page before, empty for the first
     * @throws dev.stampede.model.dynamodb.InvalidCursor when the cursor is none of these pages'
     */
    Page<TermsEntry> history(OfferId id, Optional<String> cursor, int limit);

    /** Adds the offer, its shards with the movement's units, and its price to the product's. */
    Attempt<Publication> publish(Offer offer, StockMovement opening, ProductChange product);

    /** Puts the offer and its shards on the entry's terms, and writes the entry down. */
    Attempt<TermsOutcome> change(Offer before, TermsEntry entry, ProductChange product);

    /** Notes whether an offer has units, as {@link StockedOffer#noted} says. */
    Attempt<StockLevel> note(StockedOffer next, ProductChange product);

    /** Notes whether a sale's offer has units: the product's prices are those of every day. */
    Attempt<StockLevel> noteOfSale(StockedOffer next);
}
