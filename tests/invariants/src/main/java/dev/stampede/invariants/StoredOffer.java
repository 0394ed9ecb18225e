package dev.stampede.invariants;

import java.time.Instant;

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
        long perShopper,
        String stock) {

    /** The invariant that the catalogue is told what has sold out; it is a moment late. */
    public static final String STOCK_KNOWN = "the catalogue knows what is sold out";

    /** The end of an offer that nobody plans to close, in seconds since the epoch. */
    static final long NEVER = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

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
                item.number("perShopper"),
                item.optionalText("stock").orElse("AVAILABLE"));
    }

    String id() {
        var ordinary = product + "." + seller;
        return lot.isEmpty() ? ordinary : ordinary + "." + lot;
    }

    boolean isSoldOut() {
        return stock.equals("SOLD_OUT");
    }

    long opens() {
        return Instant.parse(opensAt).getEpochSecond();
    }

    long closes() {
        return Instant.parse(closesAt).getEpochSecond();
    }

    boolean isOrdinary() {
        return lot.isEmpty();
    }
}
