package dev.stampede.selling.offers;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.Page;
import dev.stampede.model.id.ProductId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.stock.StockMovement;
import java.util.List;
import java.util.Optional;

/** Where offers are kept. A change is made on the condition that the product is still as it was read. */
public interface OfferBook {

    /** The product as it is now, if there is one. */
    Optional<ListedProduct> product(ProductId id);

    /** All offers of the product as they are now. */
    List<Offer> offersOf(ProductId id);

    /**
     * A seller's offers by product, perhaps as they were a moment ago.
     *
     * @param cursor of the page before, empty for the first
     * @throws dev.stampede.model.dynamodb.InvalidCursor when the cursor is none of these pages'
     */
    Page<Offer> offersOf(SellerId seller, Optional<String> cursor, int limit);

    /** Adds the offer, its shards with the movement's units, and its price to the product's listing. */
    Attempt<Publication> publish(Offer offer, StockMovement opening, ListedProduct product);

    /** Puts the offer, its shards and its product's listing on new terms. */
    Attempt<PriceChange> reprice(Offer before, Terms terms, ListedProduct product, Listing.From listing);
}
