package dev.stampede.invariants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A small marketplace in which all is well, item by item, for a test to break one thing in. */
final class SoundItems {

    static final String OFFER = "prd_a.slr_a";

    /** Items by the name a test calls them. */
    final Map<String, Map<String, Object>> items = new HashMap<>();

    final List<Charge> charges = new ArrayList<>();

    SoundItems() {
        put("product", catalogue("product"), Map.of("prices", prices("500 EUR"), "listing", "lamp#prd_a"));
        put("offer", catalogue("offer#slr_a"), Map.of("shards", 2L, "terms", terms()));
        item("offer").putAll(Map.of("sellerId", "slr_a", "lot", "", "perShopper", 0L));
        put("shard 0", Map.of("pk", OFFER + "#0", "shard", 0L, "available", 3L), pinned());
        put("shard 1", Map.of("pk", OFFER + "#1", "shard", 1L, "available", 5L), pinned());
        movement("stocked", OFFER, "OPENING", Map.of("0", 8L, "1", 8L));
        movement("set aside", OFFER, "SET_ASIDE", Map.of("0", -2L, "1", -2L));
        movement("opened", OFFER + ".sal_a", "SET_ASIDE", Map.of("0", 4L));
        put("shard of the sale", Map.of("pk", OFFER + ".sal_a#0", "shard", 0L, "available", 4L), pinned());
        item("shard of the sale").putAll(Map.of("offerId", OFFER + ".sal_a", "of", 1L));
        put("offer of the sale", catalogue("sale#sal_a#slr_a"), Map.of("shards", 1L, "terms", terms()));
        item("offer of the sale").putAll(Map.of("sellerId", "slr_a", "lot", "sal_a", "perShopper", 0L));
        put("treasure", Map.of("pk", "treasure#trs_a", "sk", "treasure"), Map.of("treasureId", "trs_a", "count", 21L));
        put("chest 0", chest(0), Map.of("claimed", 2L, "by#ann", 1L, "by#ben", 2L));
        put("chest 1", chest(1), Map.of("claimed", 1L, "by#cem", 3L));
        ticket("ann", 7, "78352bae17eb6789b087bccad1370630a54d2ac28874e5be281538683767823c");
        ticket("ben", 9, "9c41261d2dd1102c3a7d8cbe9d6a778d4631b6157e606259772221babd08852f");
        ticket("cem", 13, "d87715219632569205677f1526da7b467f741215ae433618c924c1ece7cfa940");
        put("sale", Map.of("pk", "sale#sal_a", "sk", "sale", "saleId", "sal_a", "status", "SCHEDULED"), sale());
        order("placed", history("PLACED"), Map.of("dueBucket", "due#1", "dueAt", "2026-01-01T00:01:00.000Z"));
        order("paid", history("PLACED", "PAID"), Map.of());
        parcel("paid", history("TO_PACK", "PACKED", "SHIPPED", "DELIVERED"));
        charge("paid", Charge.Effect.TAKEN);
        order("declined", history("PLACED", "CANCELLED"), Map.of());
        order("refunded", history("PLACED", "PAID", "CANCELLING", "REFUNDED"), Map.of());
        parcel("refunded", history("TO_PACK", "CANCELLED"));
        charge("refunded", Charge.Effect.GIVEN_BACK);
    }

    Items asRead() {
        return new Items(
                read("product", "offer"),
                read("shard", "movement", "quota", "redemption"),
                read("order", "parcel"),
                read("sale", "treasure", "chest", "ticket"),
                charges);
    }

    Map<String, Object> item(String name) {
        return Objects.requireNonNull(items.get(name), name);
    }

    void charge(String order, Charge.Effect effect) {
        charges.add(new Charge("ord_" + order, new Money(1150, "EUR"), effect, 1));
    }

    void parcel(String order, List<Object> history) {
        put(
                "parcel " + order,
                Map.of("orderId", "ord_" + order, "item", "parcel#slr_a", "sellerId", "slr_a"),
                Map.of("history", history, "state", last(history)));
    }

    static List<Object> history(String... states) {
        var steps = new ArrayList<Object>();
        for (var state : states) {
            steps.add(Map.of("state", state, "at", "2026-01-01T00:00:0%d.000Z".formatted(steps.size())));
        }
        return steps;
    }

    static Map<String, Object> line(long quantity, Map<String, Object> takenFrom) {
        return line(quantity, 0, takenFrom);
    }

    static Map<String, Object> line(long quantity, long perShopper, Map<String, Object> takenFrom) {
        return Map.of(
                "offer",
                OFFER,
                "quantity",
                quantity,
                "unitPrice",
                "500 EUR",
                "terms",
                1L,
                "perShopper",
                perShopper,
                "takenFrom",
                takenFrom);
    }

    void movement(String name, String offer, String kind, Map<String, Object> units) {
        put(
                "movement " + name,
                Map.of("pk", "movement#" + name, "offerId", offer),
                Map.of("unitsByShard", units, "kind", kind, "reason", "shards of glass counted again"));
    }

    private void order(String name, List<Object> history, Map<String, Object> due) {
        put("order " + name, Map.of("orderId", "ord_" + name, "item", "order", "shopperId", "ann"), due);
        item("order " + name)
                .putAll(Map.of(
                        "state", last(history),
                        "lines", List.of(line(2, name.equals("placed") ? Map.of("0", 1L, "1", 1L) : Map.of("0", 2L))),
                        "freight", List.of(Map.of("seller", "slr_a", "price", "150 EUR")),
                        "discounts", List.of(),
                        "attempt", "try " + name,
                        "history", history));
    }

    private void put(String name, Map<String, Object> some, Map<String, Object> more) {
        var item = new HashMap<>(some);
        item.putAll(more);
        items.put(name, item);
    }

    private List<Item> read(String... kinds) {
        var read = new ArrayList<Item>();
        for (var kind : kinds) {
            items.forEach((name, item) -> {
                if (name.equals(kind) || name.startsWith(kind + " ")) {
                    read.add(new Item(name, item));
                }
            });
        }
        return read;
    }

    private static Map<String, Object> catalogue(String item) {
        return Map.of("productId", "prd_a", "item", item);
    }

    static List<Object> prices(String lowest) {
        return List.of(Map.of("from", 0L, "until", 3_600L, "lowest", lowest));
    }

    private static Map<String, Object> terms() {
        return terms(1);
    }

    static Map<String, Object> terms(long version) {
        return Map.of(
                "version", version,
                "price", "500 EUR",
                "opensAt", "1970-01-01T00:00:00.000Z",
                "closesAt", "1970-01-01T01:00:00.000Z");
    }

    static Map<String, Object> chest(int number) {
        return Map.of("pk", "chest#trs_a#" + number, "sk", "chest");
    }

    /** Among the early of the sale's room. */
    private void ticket(String shopper, int slice, String rank) {
        put(
                "ticket " + shopper,
                Map.of("pk", "room#sal_a#early#%04d".formatted(slice), "sk", rank),
                Map.of("ticketId", shopper, "joinedAt", 0L));
    }

    /** A chest of so many finders, whom nobody else knows. */
    void chestOf(int number, int finders) {
        put("chest " + number, chest(number), Map.of("claimed", (long) finders));
        for (int finder = 0; finder < finders; finder++) {
            item("chest " + number).put("by#%d of %d".formatted(finder, number), 1L);
        }
    }

    private static Map<String, Object> sale() {
        return Map.of(
                "opensAt", "2026-01-01T00:00:00.000Z",
                "closesAt", "2026-01-01T01:00:00.000Z",
                "seed", "00",
                "revision", 1L,
                "offers", List.of(Map.of("offer", OFFER)));
    }

    private static Map<String, Object> pinned() {
        return Map.of(
                "offerId", OFFER, "termsVersion", 1L, "opensAt", 0L, "closesAt", 3600L, "of", 2L, "reserved", Map.of());
    }

    private static Object last(List<Object> history) {
        return Objects.requireNonNull(((Map<?, ?>) history.getLast()).get("state"));
    }
}
