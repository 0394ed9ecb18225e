package dev.stampede.simulation.world;

import dev.stampede.invariants.Violation;
import dev.stampede.simulation.dynamodb.Database;
import dev.stampede.simulation.dynamodb.ItemChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What may become of an item from one write to the next, whoever writes: a lost update shows here at once. */
final class ItemRules {

    private static final String REVISION = "revision";
    private static final String TERMS = "terms";
    private static final String PRICE = "price";
    private static final String VERSION = "version";
    private static final String TERMS_VERSION = "termsVersion";

    /** When somebody should look at it again, which is no change of the thing itself. */
    private static final Set<String> DUE = Set.of("dueBucket", "dueAt");

    /** What is written once and never again begins so, by the key that tells kinds apart in its table. */
    private static final Map<String, Set<String>> ONCE =
            Map.of("pk", Set.of("movement#", "redemption#"), "sk", Set.of("audit#", "draw", "treasure"));

    private final List<Violation> broken = new ArrayList<>();

    private ItemRules() {}

    /** Watches all items of those tables. */
    static ItemRules of(Database database, List<String> tables) {
        var rules = new ItemRules();
        tables.forEach(table -> database.watch(table, rules::changed));
        return rules;
    }

    /** What broke a rule so far. */
    List<Violation> broken() {
        return List.copyOf(broken);
    }

    private void changed(ItemChange change) {
        if (change.before().isEmpty() || change.after().isEmpty()) {
            return;
        }
        if (isWrittenOnce(change)) {
            note("what is written once stays", change, "as it was", String.valueOf(change.after()));
        }
        revision(change);
        terms(change);
    }

    private static boolean isWrittenOnce(ItemChange change) {
        return ONCE.entrySet().stream()
                .anyMatch(kind -> kind.getValue().stream()
                        .anyMatch(start -> text(change.keys(), kind.getKey()).startsWith(start)));
    }

    /**
     * Whoever changes an item that counts its revisions has seen the one before. A shard counts no more than movements:
     * whoever takes units by an order, or pins terms, hasn't seen how many have moved.
     */
    private void revision(ItemChange change) {
        if (!change.before().containsKey(REVISION) || thing(change.before()).equals(thing(change.after()))) {
            return;
        }
        long before = number(change.before(), REVISION);
        long after = number(change.after(), REVISION);
        boolean stays = StockHistory.isOfShard(change) && after == before;
        if (after != before + 1 && !stays) {
            note(
                    "revisions follow each other",
                    change,
                    "revision " + (before + 1),
                    change.after().toString());
        }
    }

    /** A version of an offer's terms has one price, and the next version follows it, in the offer and in its shards. */
    private void terms(ItemChange change) {
        step(change, number(change.before(), TERMS_VERSION), number(change.after(), TERMS_VERSION));
        var before = document(change.before());
        var after = document(change.after());
        step(change, number(before, VERSION), number(after, VERSION));
        boolean samePrice = text(before, PRICE).equals(text(after, PRICE));
        if (!samePrice && number(before, VERSION) == number(after, VERSION)) {
            note("a version of terms has one price", change, text(before, PRICE), text(after, PRICE));
        }
    }

    private void step(ItemChange change, long from, long to) {
        if (to != from && to != from + 1) {
            note("versions of terms follow each other", change, "version " + (from + 1), "version " + to);
        }
    }

    private void note(String rule, ItemChange change, String expected, String found) {
        broken.add(new Violation(rule, change.table() + " " + change.keys(), expected, found));
    }

    private static Map<String, AttributeValue> thing(Map<String, AttributeValue> item) {
        var thing = new HashMap<>(item);
        thing.keySet().removeAll(DUE);
        return thing;
    }

    private static Map<String, AttributeValue> document(Map<String, AttributeValue> item) {
        var terms = item.get(TERMS);
        return terms == null ? Map.of() : terms.m();
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        return value == null || value.n() == null ? 0 : Long.parseLong(value.n());
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        return value == null ? "" : value.s() == null ? value.toString() : value.s();
    }
}
