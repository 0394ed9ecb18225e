package dev.stampede.invariants;

/** A shard of an offer's stock as it is stored. */
public record StoredShard(
        String key, String offer, int number, long available, long termsVersion, long opensAt, long closesAt) {

    static StoredShard of(Item item) {
        return new StoredShard(
                item.text("pk"),
                item.text("offerId"),
                Math.toIntExact(item.number("shard")),
                item.number("available"),
                item.number("termsVersion"),
                item.number("opensAt"),
                item.number("closesAt"));
    }

    String where() {
        return "shard " + key;
    }
}
