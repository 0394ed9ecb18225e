package dev.stampede.model.dynamodb;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes where a query stopped as an opaque string, and reads it back. The partition is never in it: it comes from the
 * request, so that a forged cursor can only start elsewhere in a list its sender may read anyway.
 *
 * @param attributes the key attributes that a cursor holds, all strings
 */
public record PageCursor(List<String> attributes) {

    /** A sort key has at most 1,024 bytes (DynamoDB quotas); as base64 they fit, and no key can grow past them. */
    private static final int MAX_LENGTH = 1_300;

    private static final String SEPARATOR = "\n";

    /** Holds those attributes. */
    public static PageCursor over(String... attributes) {
        return new PageCursor(List.of(attributes));
    }

    /** The cursor of the page after this key; empty when the query is at its end. */
    public Optional<String> write(Map<String, AttributeValue> lastKey) {
        if (lastKey.isEmpty()) {
            return Optional.empty();
        }
        var values = attributes.stream()
                .map(name -> Objects.requireNonNull(lastKey.get(name)).s())
                .toList();
        var bytes = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * The key that the cursor was made from, without its partition.
     *
     * @throws InvalidCursor when no query ended there
     */
    public Map<String, AttributeValue> read(String cursor) {
        var values = decode(cursor).split(SEPARATOR, -1);
        if (values.length != attributes.size() || List.of(values).contains("")) {
            throw new InvalidCursor();
        }
        var key = new HashMap<String, AttributeValue>();
        for (int i = 0; i < values.length; i++) {
            key.put(attributes.get(i), AttributeValue.fromS(values[i]));
        }
        return key;
    }

    private static String decode(String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            throw new InvalidCursor();
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidCursor();
        }
    }
}
