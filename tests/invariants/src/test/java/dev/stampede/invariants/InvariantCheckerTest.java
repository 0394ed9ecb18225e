package dev.stampede.invariants;

import static dev.stampede.invariants.Faults.backInTime;
import static dev.stampede.invariants.Faults.copy;
import static dev.stampede.invariants.Faults.free;
import static dev.stampede.invariants.Faults.historyOf;
import static dev.stampede.invariants.Faults.remove;
import static dev.stampede.invariants.Faults.set;
import static dev.stampede.invariants.Faults.unset;
import static dev.stampede.invariants.SoundItems.history;
import static dev.stampede.invariants.SoundItems.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InvariantCheckerTest {

    @Test
    void finds_nothing_where_all_is_well() {
        assertThat(InvariantChecker.check(new SoundItems().asRead())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    void finds(String planted, Consumer<SoundItems> plant, String invariant) {
        var items = new SoundItems();

        plant.accept(items);

        assertThat(InvariantChecker.check(items.asRead()))
                .as(planted)
                .extracting(Violation::invariant)
                .contains(invariant);
    }

    private static Stream<Arguments> violations() {
        return Stream.of(stock(), allowances(), treasures(), places(), orders(), money(), catalogue())
                .flatMap(planted -> planted);
    }

    private static Stream<Arguments> stock() {
        var sum = "free = stocked - reserved - held - sold, per shard";
        return Stream.of(
                planted("a unit sold twice", sum, set("shard 0", "available", 4L)),
                planted("a unit lost", sum, set("shard 1", "available", 4L)),
                planted("a shard gone with its units", sum, remove("shard 1")),
                planted("units set aside twice", "sales move units and make none", remove("movement set aside")),
                planted("units set aside for nothing", "sales move units and make none", remove("movement opened")),
                planted(
                        "units given back to nobody",
                        "sales move units and make none",
                        items -> items.movement("back", SoundItems.OFFER + ".sal_a", "RETURN", Map.of("0", -1L))),
                planted("a reservation of units that are free", sum, set("shard 0", "reserved", note("another try"))),
                planted(
                        "a shard that thinks they are three",
                        "shards know how many they are",
                        set("shard 0", "of", 3L)),
                planted("a negative shard", "free >= 0, per shard", set("shard 0", "available", -1L)),
                planted("units of a cancelled order still taken", sum, set("order declined", "state", "PLACED")),
                planted(
                        "a line that took too little",
                        "a line takes its quantity from the shards",
                        set("order paid", "lines", List.of(line(2, Map.of("0", 1L))))));
    }

    @Test
    void never_takes_a_sellers_words_for_what_moved_the_units() {
        var items = new SoundItems();
        items.movement("of glass", SoundItems.OFFER, "ADJUSTMENT", Map.of("0", -1L));
        items.item("shard 0").put("available", 2L);

        assertThat(InvariantChecker.check(items.asRead())).isEmpty();
    }

    @Test
    void claims_nothing_about_movements_that_were_stored_without_a_kind() {
        var items = new SoundItems();
        items.item("movement opened").remove("kind");
        items.item("movement set aside").remove("kind");

        assertThat(InvariantChecker.check(items.asRead())).isEmpty();
    }

    @Test
    void takes_a_note_of_an_order_that_stands_for_what_it_is() {
        var items = new SoundItems();
        items.item("shard 0").put("reserved", note("try placed"));

        assertThat(InvariantChecker.check(items.asRead())).isEmpty();
    }

    @Test
    void wants_no_charge_for_an_order_that_costs_nothing() {
        var items = new SoundItems();
        free("order paid").accept(items);
        items.charges.removeFirst();

        assertThat(InvariantChecker.check(items.asRead())).isEmpty();
    }

    private static Map<String, Object> note(String attempt) {
        return Map.of(attempt, Map.of("order", "ord_placed", "units", 1L, "at", 0L));
    }

    private static Stream<Arguments> allowances() {
        var limited = List.of(line(2, 1, Map.of("0", 1L, "1", 1L)));
        var found = List.of(Map.of("treasure", "trs_a", "amount", "100 EUR"));
        return Stream.of(
                planted("a shopper with too many", "no shopper has more than they may", set("offer", "perShopper", 3L)),
                planted(
                        "units that no quota counts",
                        "quotas count what orders hold",
                        set("order placed", "lines", limited)),
                planted(
                        "a quota that counts too much",
                        "quotas count what orders hold",
                        items -> items.items.put(
                                "quota x", Map.of("pk", "quota#%s#ann".formatted(SoundItems.OFFER), "bought", 1L))),
                planted(
                        "a coupon that was taken off unseen",
                        "a coupon is taken off one order",
                        set("order placed", "discounts", found)),
                planted(
                        "a coupon that was taken off nothing",
                        "a coupon is taken off one order",
                        items -> items.items.put(
                                "redemption x", Map.of("pk", "redemption#trs_a#ann", "orderId", "ord_placed"))));
    }

    private static Stream<Arguments> treasures() {
        var count = "chests count their finders";
        var most = "no more find a treasure than can";
        return Stream.of(
                planted("a claim that nobody made", count, set("chest 0", "claimed", 3L)),
                planted("a finder who isn't counted", count, set("chest 0", "by#dan", 4L)),
                planted("a finder too many", most, items -> items.chestOf(0, 12)),
                planted("all finders in one chest", most, items -> items.chestOf(1, 11)),
                planted("a chest too many", most, items -> items.chestOf(2, 1)),
                planted("a chest of no treasure", most, remove("treasure")),
                planted("a finder in both chests", "nobody finds a treasure twice", set("chest 1", "by#ann", 3L)),
                planted("a claim without its time", "items are complete", set("chest 0", "by#ann", "1")));
    }

    @Test
    void lets_as_many_find_a_treasure_as_can() {
        var items = new SoundItems();
        items.chestOf(0, 11);
        items.chestOf(1, 10);

        assertThat(InvariantChecker.check(items.asRead())).isEmpty();
    }

    private static Stream<Arguments> places() {
        var seed = "tickets lie where the seed puts them";
        return Stream.of(
                planted("a ticket moved forward", seed, set("ticket ann", "sk", "0".repeat(64))),
                planted("another seed than the room's", seed, set("sale", "seed", "01")),
                planted("a room of no sale", seed, remove("sale")),
                planted("a shopper with two places", "a shopper has one place", items -> {
                    items.items.put("ticket twice", new HashMap<>(items.item("ticket ben")));
                    items.item("ticket twice").put("sk", "0".repeat(64));
                }),
                planted(
                        "a slice before the ones before it",
                        "slices lie in the order of ranks",
                        set("ticket cem", "pk", "room#sal_a#early#0000")));
    }

    private static Stream<Arguments> orders() {
        var forward = "states move forward";
        var parcels = "parcels exist for the sellers of paid orders";
        var due = "waiting orders are due, and only those";
        return Stream.of(
                planted("an order stored twice", "one order per id", copy("order paid", "order paid again")),
                planted("a parcel stored twice", "one order per id", copy("parcel paid", "parcel paid again")),
                planted("a parcel without its order", "one order per id", remove("order paid")),
                planted("a cancelled order paid", forward, historyOf("order paid", "PLACED", "CANCELLED", "PAID")),
                planted("an order that wasn't placed", forward, historyOf("order paid", "PAID")),
                planted("no history", forward, set("order paid", "history", List.of())),
                planted("a state without its change", forward, set("order placed", "state", "PAID")),
                planted("a parcel sent back", forward, historyOf("parcel paid", "TO_PACK", "SHIPPED", "PACKED")),
                planted("a step before the one before it", forward, backInTime()),
                planted("no parcel for a paid order", parcels, remove("parcel paid")),
                planted("a parcel for an unpaid order", parcels, items -> items.parcel("placed", history("TO_PACK"))),
                planted(
                        "a parcel under way for a refunded order",
                        "parcels are cancelled with their order, and only so",
                        historyOf("parcel refunded", "TO_PACK", "PACKED", "SHIPPED")),
                planted("a waiting order that nobody looks after", due, unset("order placed", "dueAt")),
                planted("a waiting order in no bucket", due, unset("order placed", "dueBucket")),
                planted("a settled order still due", due, set("order paid", "dueAt", "2026-01-01T00:00:00.000Z")));
    }

    private static Stream<Arguments> money() {
        var once = "one payment at most per order";
        var effects = "paid orders are charged, cancelled ones aren't, refunded ones are given back";
        return Stream.of(
                planted(
                        "a double charge",
                        once,
                        items -> items.charges.set(
                                0, new Charge("ord_paid", new Money(2300, "EUR"), Charge.Effect.TAKEN, 2))),
                planted("a charge for nothing", once, items -> items.charge("nobody", Charge.Effect.TAKEN)),
                planted("a paid order that wasn't charged", effects, items -> items.charges.remove(0)),
                planted("an order charged that costs nothing", effects, free("order paid")),
                planted("a declined order charged", effects, items -> items.charge("declined", Charge.Effect.TAKEN)),
                planted("a refund that wasn't given", effects, items -> {
                    items.charges.remove(1);
                    items.charge("refunded", Charge.Effect.TAKEN);
                }),
                planted(
                        "a line that costs more than was charged",
                        "what is charged is lines and freight",
                        set("order paid", "lines", List.of(line(3, Map.of("0", 3L))))),
                planted(
                        "an order without its freight",
                        "each seller's freight stands once",
                        set("order paid", "freight", List.of())));
    }

    private static Stream<Arguments> catalogue() {
        var pinned = "terms are pinned in every shard";
        return Stream.of(
                planted("a shard on old terms", pinned, set("shard 1", "termsVersion", 0L)),
                planted("a shard with another window", pinned, set("shard 1", "closesAt", 7200L)),
                planted("a shard too few", pinned, set("offer", "shards", 3L)),
                planted("a shard too many", pinned, set("offer", "shards", 1L)),
                planted(
                        "an order on terms to come",
                        "orders are placed on terms that were offered",
                        set(
                                "order paid",
                                "lines",
                                List.of(Map.of(
                                        "offer",
                                        SoundItems.OFFER,
                                        "quantity",
                                        2L,
                                        "unitPrice",
                                        "500 EUR",
                                        "terms",
                                        2L,
                                        "perShopper",
                                        0L,
                                        "takenFrom",
                                        Map.of("0", 2L))))),
                planted(
                        "a stale lowest price",
                        "a product shows its lowest price",
                        set("product", "prices", SoundItems.prices("1 EUR"))),
                planted(
                        "a price of what nobody can buy",
                        "a product shows its lowest price",
                        set("offer", "stock", "SOLD_OUT")),
                planted(
                        "a price shown for too long",
                        "a product shows its lowest price",
                        set("product", "prices", List.of(Map.of("from", 0L, "until", 3_601L, "lowest", "500 EUR")))),
                planted(
                        "a sold out offer that nobody was told of",
                        StoredOffer.STOCK_KNOWN,
                        set("offer", "stock", "SOLD_OUT")),
                planted(
                        "terms that nobody wrote down",
                        "changes of terms are written down",
                        items -> items.item("offer").put("terms", SoundItems.terms(2))),
                planted("an offer without a product", "a product shows its lowest price", remove("product")),
                planted(
                        "an unlisted product",
                        "products with offers are listed, and only those",
                        unset("product", "listing")),
                planted("half an item", "items are complete", unset("order paid", "lines")),
                planted(
                        "money without a currency",
                        "items are complete",
                        set("product", "prices", SoundItems.prices("500"))));
    }

    private static Arguments planted(String what, String invariant, Consumer<SoundItems> plant) {
        return Arguments.of(what, plant, invariant);
    }
}
