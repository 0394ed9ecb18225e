package dev.stampede.invariants;

import static dev.stampede.invariants.SoundItems.history;

import java.util.HashMap;
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

    /** The order costs nothing. */
    static Consumer<SoundItems> free(String order) {
        return items -> {
            var line = new HashMap<>(SoundItems.line(2, Map.of("0", 2L)));
            line.put("unitPrice", "0 EUR");
            items.item(order).put("lines", List.of(line));
            items.item(order).put("freight", List.of(Map.of("seller", "slr_a", "price", "0 EUR")));
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
