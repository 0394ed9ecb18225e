package dev.stampede.simulation.dynamodb;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How many bytes DynamoDB counts an item as (developer guide, "Item sizes and formats"). */
final class ItemSize {

    private static final int CONTAINER = 3;
    private static final int ELEMENT = 1;

    private ItemSize() {}

    /** The names and the values of all attributes. */
    static int of(Map<String, AttributeValue> item) {
        int bytes = 0;
        for (var attribute : item.entrySet()) {
            bytes += utf8(attribute.getKey()) + of(attribute.getValue());
        }
        return bytes;
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().stream().mapToInt(ItemSize::utf8).sum();
            case NS -> value.ns().stream().mapToInt(ItemSize::number).sum();
            case BS ->
                value.bs().stream()
                        .mapToInt(bytes -> bytes.asByteArrayUnsafe().length)
                        .sum();
            case L -> list(value.l());
            case M -> CONTAINER + value.m().size() * ELEMENT + of(value.m());
            case BOOL, NUL -> 1;
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("An attribute of an unknown type: " + value);
        };
    }

    private static int list(List<AttributeValue> elements) {
        int bytes = CONTAINER + elements.size() * ELEMENT;
        for (var element : elements) {
            bytes += of(element);
        }
        return bytes;
    }

    /** About one byte for two significant digits, and one more. */
    private static int number(String digits) {
        return Math.ceilDiv(new BigDecimal(digits).stripTrailingZeros().precision(), 2) + 1;
    }

    private static int utf8(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F) {
                // Both halves of a pair count two bytes, together the pair's four.
                bytes += c > 0x7FF && !Character.isSurrogate(c) ? 2 : 1;
            }
        }
        return bytes;
    }
}
