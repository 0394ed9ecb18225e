package dev.stampede.selling.offers;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Product;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.id.DerivedId;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.ProductId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.money.Money;
import dev.stampede.model.seller.Seller;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.StockMovement.Kind;
import java.time.Instant;

/**
 * An offer that a seller wants to publish.
 *
 * @param seller who offers
 * @param idempotencyKey names the request among the seller's
 * @param product what is offered
 * @param sku the seller's own name for it
 * @param price of one unit
 * @param stock units that are free at the start
 * @param shards over how many items they are spread
 * @param window when it is sold
 */
public record NewOffer(
        SellerId seller,
        String idempotencyKey,
        ProductId product,
        String sku,
        Money price,
        long stock,
        int shards,
        Window window) {

    /**
     * From when until when an offer is sold.
     *
     * @param opensAt inclusive, in whole seconds
     * @param closesAt inclusive, in whole seconds
     */
    public record Window(Instant opensAt, Instant closesAt) {

        /** From now on. */
        public static final Window ALWAYS = new Window(Instant.EPOCH, Terms.NEVER);
    }

    /** The offer's id, whichever request publishes it. */
    public OfferId id() {
        return new OfferId(product, seller);
    }

    /**
     * The movement that brings the opening stock. Its id follows from the key, so it is also what tells that the key
     * has been used, whatever product it was used for.
     */
    StockMovement opening(Instant now) {
        return new StockMovement(
                DerivedId.of("opening", seller.value(), idempotencyKey),
                Kind.OPENING,
                id(),
                StockMovement.evenly(stock, shards),
                "opening stock",
                fingerprint(),
                now);
    }

    /** The offer as it opens. */
    Offer opening(Product offered, Seller offering) {
        var terms = Terms.opening(price, window.opensAt(), window.closesAt());
        return new Offer(id(), sku, offered.title(), offering.name(), offered.weightGrams(), terms, shards);
    }

    private String fingerprint() {
        return DerivedId.of(
                product.value(),
                sku,
                Long.toString(price.minorUnits()),
                price.currency().getCurrencyCode(),
                Long.toString(stock),
                Integer.toString(shards),
                window.opensAt().toString(),
                window.closesAt().toString());
    }
}
