package dev.stampede.simulation.dynamodb;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as it was at some time. Its attributes, and those of maps in it, are in the order of their names, so that
 * whoever goes through them does so in the same order in each run.
 *
 * @param attributes unmodifiable
 * @param bytes its size
 */
record Image(Map<String, AttributeValue> attributes, int bytes) {

    private static final int WRITE_UNIT = 1_024;
    private static final int READ_UNIT = 4_096;

    static Image of(Map<String, AttributeValue> attributes) {
        var sorted = sorted(attributes);
        return new Image(Collections.unmodifiableMap(sorted), ItemSize.of(sorted));
    }

    /** The units of writing something of that size. */
    static int writeUnits(int bytes) {
        return Math.max(1, Math.ceilDiv(bytes, WRITE_UNIT));
    }

    /** The units of reading that much at once, consistently. */
    static int readUnits(int bytes) {
        return Math.max(1, Math.ceilDiv(bytes, READ_UNIT));
    }

    private static TreeMap<String, AttributeValue> sorted(Map<String, AttributeValue> attributes) {
        var sorted = new TreeMap<String, AttributeValue>();
        attributes.forEach((name, value) -> sorted.put(name, sorted(value)));
        return sorted;
    }

    private static AttributeValue sorted(AttributeValue value) {
        return switch (value.type()) {
            case M -> value.m().size() > 0 ? AttributeValue.fromM(sorted(value.m())) : value;
            case L -> {
                var elements = new ArrayList<AttributeValue>(value.l().size());
                value.l().forEach(element -> elements.add(sorted(element)));
                yield AttributeValue.fromL(elements);
            }
            default -> value;
        };
    }
}
