package dev.stampede.model.dynamodb;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stores time as ISO 8601 in UTC, always with three digits of a second: {@link Instant#toString} drops zeros, and then
 * strings no longer sort by time.
 */
public final class MillisecondInstantConverter implements AttributeConverter<Instant> {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** The time as it is stored. */
    public static String format(Instant time) {
        return FORM.format(time);
    }

    @Override
    public AttributeValue transformFrom(Instant time) {
        return AttributeValue.fromS(format(time));
    }

    @Override
    public Instant transformTo(AttributeValue stored) {
        return Instant.parse(stored.s());
    }

    @Override
    public EnhancedType<Instant> type() {
        return EnhancedType.of(Instant.class);
    }

    @Override
    public AttributeValueType attributeValueType() {
        return AttributeValueType.S;
    }
}
