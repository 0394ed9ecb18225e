package dev.stampede.invariants;

import static dev.stampede.invariants.SoundItems.history;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Ways to break one thing in a sound marketplace. */
final class Faults {

    private Faults() {}

    static Consumer<SoundItems> set(String item, String attribute, Object value) {
        return items -> items.item(item).put(attribute, value);
    }

    static Consumer<SoundItems> unset(String item, String attribute) {
        return items -> items.item(item).remove(attribute);
    }

    static Consumer<SoundItems> remove(String item) {
        return items -> items.items.remove(item);
    }

    static Consumer<SoundItems> copy(String item, String as) {
        return items -> items.items.put(as, items.item(item));
    }

    static Consumer<SoundItems> historyOf(String item, String... states) {
        return items -> items.item(item).putAll(Map.of("history", history(states), "state", states[states.length - 1]));
    }

    /** A coupon takes off all that the order costs. */
    static Consumer<SoundItems> free(String order) {
        return items -> {
            items.item(order).put("discounts", List.of(Map.of("treasure", "trs_a", "amount", "1150 EUR")));
            items.items.put("redemption", Map.of("pk", "redemption#trs_a#ann", "orderId", "ord_paid"));
        };
    }

    static Consumer<SoundItems> backInTime() {
        return set(
                "order paid",
                "history",
                List.of(
                        Map.of("state", "PLACED", "at", "2026-01-01T00:00:01.000Z"),
                        Map.of("state", "PAID", "at", "2026-01-01T00:00:00.999Z")));
    }
}
