package dev.stampede.invariants;

/** An offer as it is stored; one of a sale names the sale as its lot. */
public record StoredOffer(
        String product,
        String seller,
        String lot,
        long termsVersion,
        Money price,
        String opensAt,
        String closesAt,
        long shards,
        long perShopper) {

    static StoredOffer of(Item item) {
        var terms = item.object("terms");
        return new StoredOffer(
                item.text("productId"),
                item.text("sellerId"),
                item.text("lot"),
                terms.number("version"),
                terms.money("price"),
                terms.text("opensAt"),
                terms.text("closesAt"),
                item.number("shards"),
                item.number("perShopper"));
    }

    String id() {
        var ordinary = product + "." + seller;
        return lot.isEmpty() ? ordinary : ordinary + "." + lot;
    }

    boolean isOrdinary() {
        return lot.isEmpty();
    }
}
