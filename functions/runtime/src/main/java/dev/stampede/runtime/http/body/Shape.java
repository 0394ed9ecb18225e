package dev.stampede.runtime.http.body;

import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.type.Argument;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a JSON value has to be like to be read as a Java type: its form, not its constraints. */
public sealed interface Shape {

    /** What would be right, for whoever sent something else. */
    String description();

    /**
     * A string.
     *
     * @param rule what it has to be like
     */
    record Text(TextRule rule) implements Shape {
        @Override
        public String description() {
            return rule.description();
        }
    }

    /**
     * A number without a fraction.
     *
     * @param type the Java type that has to hold it
     * @param least the smallest that is right
     * @param most the largest that is right
     */
    record Whole(Range type, long least, long most) implements Shape {
        @Override
        public String description() {
            return "a whole number from %d to %d".formatted(least, most);
        }
    }

    /**
     * The numbers that a Java type holds.
     *
     * @param least the smallest
     * @param most the largest
     */
    record Range(long least, long most) {
        private static final Range OF_INT = new Range(Integer.MIN_VALUE, Integer.MAX_VALUE);
        private static final Range OF_LONG = new Range(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /**
     * One of some strings.
     *
     * @param names all of them
     */
    record Choice(List<String> names) implements Shape {
        @Override
        public String description() {
            return "one of " + String.join(", ", names);
        }
    }

    /** A point in time. */
    record Moment() implements Shape {
        @Override
        public String description() {
            return "a time such as 2026-11-27T09:00:00Z";
        }
    }

    /**
     * A list.
     *
     * @param element what each of its elements has to be like; none may be null
     */
    record Listing(Shape element) implements Shape {
        @Override
        public String description() {
            return "a list";
        }
    }

    /**
     * An object with these fields and no other.
     *
     * @param byName the fields
     */
    record Fields(Map<String, Field> byName) implements Shape {
        @Override
        public String description() {
            return "an object";
        }
    }

    /**
     * A field of an object.
     *
     * @param shape what its value has to be like
     * @param required whether it may not be left out, nor be null
     */
    record Field(Shape shape, boolean required) {}

    /**
     * The shape that a type is read from.
     *
     * @throws IllegalArgumentException for a type that no body has had yet
     */
    static Shape of(Argument<?> type) {
        var java = type.getType();
        if (java == String.class) {
            return new Text(TextRule.of(type.getAnnotationMetadata()));
        }
        if (java == int.class || java == Integer.class) {
            return whole(type, Range.OF_INT);
        }
        if (java == long.class || java == Long.class) {
            return whole(type, Range.OF_LONG);
        }
        if (java == Instant.class) {
            return new Moment();
        }
        if (java.isEnum()) {
            return new Choice(
                    Stream.of(java.getEnumConstants()).map(String::valueOf).toList());
        }
        if (java == List.class) {
            return new Listing(of(type.getTypeParameters()[0]));
        }
        return fields(java);
    }

    private static Shape whole(Argument<?> type, Range range) {
        var constraints = type.getAnnotationMetadata();
        long least = constraints.hasAnnotation(PositiveOrZero.class)
                ? 0
                : constraints.longValue(Min.class, "value").orElse(range.least());
        return new Whole(range, least, constraints.longValue(Max.class, "value").orElse(range.most()));
    }

    private static Shape fields(Class<?> type) {
        var introspection = BeanIntrospector.SHARED
                .findIntrospection(type)
                .orElseThrow(() -> new IllegalArgumentException("No body is read as %s".formatted(type)));
        var fields = new LinkedHashMap<String, Field>();
        for (var component : introspection.getConstructorArguments()) {
            fields.put(component.getName(), new Field(of(component), !component.isNullable()));
        }
        return new Fields(fields);
    }
}
