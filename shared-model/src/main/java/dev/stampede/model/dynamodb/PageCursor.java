package dev.stampede.model.dynamodb;

import dev.stampede.model.id.DerivedId;
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
 * request, so that a forged cursor can only start elsewhere in a list its sender may read anyway. A digest over all of
 * it and the partition tells a cursor of another list, or one that was cut off, from this list's: a mistake, which
 * would show as a page that is wrong without a word. It is no signature, and none is needed.
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

    /** The cursor of the page after this key of that partition; empty when the query is at its end. */
    public Optional<String> write(String partition, Map<String, AttributeValue> lastKey) {
        if (lastKey.isEmpty()) {
            return Optional.empty();
        }
        var values = attributes.stream()
                .map(name -> Objects.requireNonNull(lastKey.get(name)).s())
                .toList();
        var content = digest(partition, values) + SEPARATOR + String.join(SEPARATOR, values);
        return Optional.of(
                Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The key that the cursor was made from, without its partition.
     *
     * @throws InvalidCursor when no query of that partition ended there
     */
    public Map<String, AttributeValue> read(String partition, String cursor) {
        var content = List.of(decode(cursor).split(SEPARATOR, -1));
        var values = content.subList(1, content.size());
        if (values.size() != attributes.size()
                || values.contains("")
                || !content.getFirst().equals(digest(partition, values))) {
            throw new InvalidCursor();
        }
        var key = new HashMap<String, AttributeValue>();
        for (int i = 0; i < values.size(); i++) {
            key.put(attributes.get(i), AttributeValue.fromS(values.get(i)));
        }
        return key;
    }

    private String digest(String partition, List<String> values) {
        return DerivedId.of("cursor", partition, String.join(SEPARATOR, attributes), String.join(SEPARATOR, values));
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
