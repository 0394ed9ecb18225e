package dev.stampede.model.dynamodb;

import dev.stampede.model.money.Money;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a record is stored: a static table schema of the Enhanced Client, written down attribute by attribute, so that no
 * reflection runs in a cold start.
 *
 * @param <T> the record
 */
public final class RecordSchema<T> {

    private final TableSchema<T> schema;

    private RecordSchema(TableSchema<T> schema) {
        this.schema = schema;
    }

    /** Begins the schema of a record. */
    public static <T> Builder<T> of(Class<T> type) {
        return new Builder<>(type);
    }

    /** The record as an item; attributes without a value are left out. */
    public Map<String, AttributeValue> toItem(T record) {
        return schema.itemToMap(record, true);
    }

    /** The record that the item holds. */
    public T toRecord(Map<String, AttributeValue> item) {
        return Objects.requireNonNull(schema.mapToItem(item), "an item that was read is never empty");
    }

    /** Collects a record's attributes; the names are those stored. */
    public static final class Builder<T> {

        private final StaticImmutableTableSchema.Builder<T, Attributes> schema;

        private Builder(Class<T> type) {
            schema = StaticImmutableTableSchema.builder(type, Attributes.class);
        }

        /** A string. */
        public Builder<T> string(String name, Function<T, String> value) {
            return attribute(name, EnhancedType.of(String.class), value);
        }

        /** A whole number. */
        public Builder<T> number(String name, Function<T, Long> value) {
            return attribute(name, EnhancedType.of(Long.class), value);
        }

        /** A point in time, in a form of fixed width that sorts by time. */
        public Builder<T> instant(String name, Function<T, Instant> value) {
            return converted(name, EnhancedType.of(Instant.class), value, new MillisecondInstantConverter());
        }

        /** An amount with its currency. */
        public Builder<T> money(String name, Function<T, Money> value) {
            return converted(name, EnhancedType.of(Money.class), value, new MoneyConverter());
        }

        /** A list of strings. */
        public Builder<T> strings(String name, Function<T, List<String>> value) {
            return attribute(name, EnhancedType.listOf(String.class), value);
        }

        /** Whole numbers by whole numbers. */
        public Builder<T> numbers(String name, Function<T, Map<Integer, Long>> value) {
            return attribute(name, EnhancedType.mapOf(Integer.class, Long.class), value);
        }

        /** A record inside the record. */
        public <R> Builder<T> document(String name, Class<R> type, RecordSchema<R> nested, Function<T, R> value) {
            return attribute(name, EnhancedType.documentOf(type, nested.schema), value);
        }

        /** A list of records inside the record. */
        public <R> Builder<T> documents(
                String name, Class<R> type, RecordSchema<R> nested, Function<T, List<R>> value) {
            return attribute(name, EnhancedType.listOf(EnhancedType.documentOf(type, nested.schema)), value);
        }

        /** Records inside the record, by names. */
        public <R> Builder<T> documentsByName(
                String name, Class<R> type, RecordSchema<R> nested, Function<T, Map<String, R>> value) {
            var element = EnhancedType.documentOf(type, nested.schema);
            return attribute(name, EnhancedType.mapOf(EnhancedType.of(String.class), element), value);
        }

        /** Ends the schema with the way from stored attributes to a record. */
        public RecordSchema<T> build(Function<Attributes, T> record) {
            return new RecordSchema<>(
                    schema.newItemBuilder(Attributes::new, record).build());
        }

        private <R> Builder<T> attribute(String name, EnhancedType<R> type, Function<T, R> value) {
            schema.addAttribute(
                    type,
                    a -> a.name(name)
                            .getter(value)
                            .setter((attributes, stored) -> attributes.values.put(name, stored)));
            return this;
        }

        private <R> Builder<T> converted(
                String name, EnhancedType<R> type, Function<T, R> value, AttributeConverter<R> converter) {
            schema.addAttribute(
                    type,
                    a -> a.name(name)
                            .getter(value)
                            .setter((attributes, stored) -> attributes.values.put(name, stored))
                            .attributeConverter(converter));
            return this;
        }
    }

    /** The attributes of an item that was read, by the names they are stored under. */
    public static final class Attributes {

        private final Map<String, Object> values = new HashMap<>();

        private Attributes() {}

        /** The string of that name. */
        public String string(String name) {
            return (String) value(name);
        }

        /** The string of that name, or that other one in an item which was stored before there was the name. */
        public String stringOr(String name, String other) {
            return (String) values.getOrDefault(name, other);
        }

        /** The whole number of that name, or that other one in an item which was stored before there was the name. */
        public long numberOr(String name, long other) {
            return (Long) values.getOrDefault(name, other);
        }

        /** The whole number of that name. */
        public long number(String name) {
            return (Long) value(name);
        }

        /** The whole number of that name, known to fit an {@code int}. */
        public int integer(String name) {
            return Math.toIntExact(number(name));
        }

        /** The point in time of that name. */
        public Instant instant(String name) {
            return (Instant) value(name);
        }

        /** The amount of that name. */
        public Money money(String name) {
            return (Money) value(name);
        }

        /** The record of that name. */
        public <R> R document(String name, Class<R> type) {
            return type.cast(value(name));
        }

        /** The list of that name. */
        public <R> List<R> list(String name, Class<R> elementType) {
            return ((List<?>) value(name)).stream().map(elementType::cast).toList();
        }

        /** The records of that name, by their names in order. */
        public <R> Map<String, R> byName(String name, Class<R> elementType) {
            var sorted = new TreeMap<String, R>();
            ((Map<?, ?>) value(name)).forEach((key, element) -> sorted.put((String) key, elementType.cast(element)));
            return sorted;
        }

        /** The whole numbers of that name, by whole numbers. */
        @SuppressWarnings("unchecked") // the schema put a value of this type under the name
        public Map<Integer, Long> numbers(String name) {
            return (Map<Integer, Long>) value(name);
        }

        private Object value(String name) {
            var value = values.get(name);
            if (value == null) {
                throw new IllegalStateException("A stored item lacks its attribute " + name);
            }
            return value;
        }
    }
}
