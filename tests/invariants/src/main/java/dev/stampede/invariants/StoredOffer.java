package dev.stampede.invariants;

/** An offer as it is stored. */
public record StoredOffer(
        String product, String seller, long termsVersion, Money price, String opensAt, String closesAt, long shards) {

    static StoredOffer of(Item item) {
        var terms = item.object("terms");
        return new StoredOffer(
                item.text("productId"),
                item.text("item").substring("offer#".length()),
                terms.number("version"),
                terms.money("price"),
                terms.text("opensAt"),
                terms.text("closesAt"),
                item.number("shards"));
    }

    String id() {
        return product + "." + seller;
    }
}
