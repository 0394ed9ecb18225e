package dev.stampede.invariants;

import java.util.Map;
import java.util.TreeMap;

/**
 * A part of a treasure as it is stored.
 *
 * @param treasure what it is a part of
 * @param number which part, from 0
 * @param claimed how many it says have claimed
 * @param finders who has, and when, in milliseconds since the epoch
 */
public record StoredChest(String treasure, long number, long claimed, Map<String, Long> finders) {

    private static final String FINDER = "by#";

    /** Keeps an unmodifiable copy. */
    public StoredChest {
        finders = Map.copyOf(finders);
    }

    static StoredChest of(Item item) {
        var key = item.text("pk").split("#", -1);
        var finders = new TreeMap<String, Long>();
        item.attributes().keySet().stream()
                .filter(name -> name.startsWith(FINDER))
                .forEach(name -> finders.put(name.substring(FINDER.length()), item.number(name)));
        return new StoredChest(key[1], Long.parseLong(key[2]), item.number("claimed"), finders);
    }

    String where() {
        return "chest %d of %s".formatted(number, treasure);
    }
}
