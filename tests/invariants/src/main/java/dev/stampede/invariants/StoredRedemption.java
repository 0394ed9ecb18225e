package dev.stampede.invariants;

/** That a shopper's coupon was taken off an order, as it is stored. */
public record StoredRedemption(String key, String orderId) {

    static StoredRedemption of(Item item) {
        return new StoredRedemption(item.text("pk"), item.text("orderId"));
    }

    static String key(String treasure, String shopper) {
        return "redemption#%s#%s".formatted(treasure, shopper);
    }
}
