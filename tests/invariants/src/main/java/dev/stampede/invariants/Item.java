package dev.stampede.invariants;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An item, or a map inside one, as plain values: {@link String}, {@link Long}, {@link Map} or {@link List}.
 *
 * @param where names the item in what is said of it
 * @param attributes its attributes by name
 */
public record Item(String where, Map<String, Object> attributes) {

    /** Keeps an unmodifiable copy. */
    public Item {
        attributes = Map.copyOf(attributes);
    }

    /** An attribute is missing, or isn't what it should be. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Violation violation;

        Unreadable(Item item, String attribute, String expected) {
            super(attribute);
            violation = new Violation(
                    "items are complete",
                    item.where + " " + attribute,
                    expected,
                    String.valueOf(item.attributes.get(attribute)));
        }

        Violation violation() {
            return violation;
        }
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> new Unreadable(this, name, "a string"));
    }

    Optional<String> optionalText(String name) {
        return Optional.ofNullable(attributes.get(name)).map(value -> as(String.class, name, value, "a string"));
    }

    long number(String name) {
        return as(Long.class, name, attributes.get(name), "a whole number");
    }

    Money money(String name) {
        return money(name, text(name));
    }

    Optional<Money> optionalMoney(String name) {
        return optionalText(name).map(text -> money(name, text));
    }

    Item object(String name) {
        return nested(name, attributes.get(name));
    }

    List<Item> objects(String name) {
        List<?> elements = as(List.class, name, attributes.get(name), "a list");
        return elements.stream().map(element -> nested(name, element)).toList();
    }

    /** Numbers by shard. */
    Map<Integer, Long> byShard(String name) {
        var numbers = new TreeMap<Integer, Long>();
        var map = object(name);
        map.attributes.keySet().forEach(shard -> numbers.put(Integer.valueOf(shard), map.number(shard)));
        return numbers;
    }

    private Money money(String name, String text) {
        var parts = text.split(" ", -1);
        if (parts.length != 2 || !parts[0].matches("-?\\d{1,18}")) {
            throw new Unreadable(this, name, "minor units, a space and a currency");
        }
        return new Money(Long.parseLong(parts[0]), parts[1]);
    }

    @SuppressWarnings("unchecked") // maps of items have strings as keys
    private Item nested(String name, @Nullable Object value) {
        return new Item(where + " " + name, (Map<String, Object>) as(Map.class, name, value, "a map"));
    }

    private <T> T as(Class<T> type, String name, @Nullable Object value, String expected) {
        if (!type.isInstance(value)) {
            throw new Unreadable(this, name, expected);
        }
        return type.cast(value);
    }
}
