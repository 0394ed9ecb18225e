package dev.stampede.model.catalogue;

import dev.stampede.model.id.OfferId;

/**
 * One seller's offer of one product.
 *
 * @param id the product and the seller
 * @param sku the seller's own name for it
 * @param title the product's title, kept here so that an order needs no second look-up
 * @param sellerName the seller's name when the offer was published
 * @param weightGrams the product's weight
 * @param terms price and window
 * @param shards over how many items its stock is spread, 1 to {@link #MAX_SHARDS}
 * @param access who may buy of it, and how much
 */
public record Offer(
        OfferId id,
        String sku,
        String title,
        String sellerName,
        int weightGrams,
        Terms terms,
        int shards,
        Access access) {

    /**
     * The most shards of an offer. A change of terms rewrites the offer, its product and all shards in one transaction,
     * and DynamoDB takes at most 100 items in one.
     */
    public static final int MAX_SHARDS = 90;

    /**
     * Refuses a number of shards that no transaction could rewrite.
     *
     * @throws IllegalArgumentException when {@code shards} is out of range
     */
    public Offer {
        if (shards < 1 || shards > MAX_SHARDS) {
            throw new IllegalArgumentException("An offer has 1 to %d shards".formatted(MAX_SHARDS));
        }
    }

    /** An offer that anybody may buy of. */
    public Offer(OfferId id, String sku, String title, String sellerName, int weightGrams, Terms terms, int shards) {
        this(id, sku, title, sellerName, weightGrams, terms, shards, Access.FREE);
    }

    /** The same offer on other terms. */
    public Offer withTerms(Terms newTerms) {
        return new Offer(id, sku, title, sellerName, weightGrams, newTerms, shards, access);
    }

    /** The same offer over another number of shards. */
    public Offer withShards(int newShards) {
        return new Offer(id, sku, title, sellerName, weightGrams, terms, newShards, access);
    }
}
