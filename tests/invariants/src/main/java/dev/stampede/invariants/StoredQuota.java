package dev.stampede.invariants;

/** What a shopper has had of a limited offer, as it is stored. */
public record StoredQuota(String key, long bought) {

    static StoredQuota of(Item item) {
        return new StoredQuota(item.text("pk"), item.number("bought"));
    }

    static String key(String offer, String shopper) {
        return "quota#%s#%s".formatted(offer, shopper);
    }
}
