package dev.stampede.localstack.dynamodb.edge;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How many bytes DynamoDB counts an item as (developer guide, "Item sizes and formats"). */
final class ItemSize {

    private static final long CONTAINER = 3;
    private static final long ELEMENT = 1;

    private ItemSize() {}

    /** The names and the values of all attributes. */
    static long of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToLong(attribute -> utf8(attribute.getKey()) + of(attribute.getValue()))
                .sum();
    }

    private static long of(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().stream().mapToLong(ItemSize::utf8).sum();
            case NS -> value.ns().stream().mapToLong(ItemSize::number).sum();
            case BS ->
                value.bs().stream()
                        .mapToLong(bytes -> bytes.asByteArrayUnsafe().length)
                        .sum();
            case L -> list(value.l());
            case M -> CONTAINER + value.m().size() * ELEMENT + of(value.m());
            case BOOL, NUL -> 1;
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("An attribute of an unknown type: " + value);
        };
    }

    private static long list(List<AttributeValue> elements) {
        return CONTAINER + elements.stream().mapToLong(ItemSize::of).sum() + elements.size() * ELEMENT;
    }

    /** About one byte for two significant digits, and one more. */
    private static long number(String digits) {
        return Math.ceilDiv(new BigDecimal(digits).stripTrailingZeros().precision(), 2) + 1L;
    }

    private static long utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
