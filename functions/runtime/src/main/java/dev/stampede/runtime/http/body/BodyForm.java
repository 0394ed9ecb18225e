package dev.stampede.runtime.http.body;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.stampede.runtime.http.Problem.FieldError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Goes through a body once and finds everything that isn't in its form. Micronaut Serde ends at the first such field,
 * names it only in words, and lets more pass than a client should get away with: numbers for strings and the other way
 * round, a list of one for what is in it, null in a list, fractions, and whatever follows the body's end.
 */
public final class BodyForm {

    /** Who sends more mistakes than that will look at the first ones first. */
    private static final int MOST_ERRORS = 50;

    /** More than any number has that fits, and few enough to be read as one without much ado. */
    private static final int MOST_DIGITS = 64;

    /** Its own limits hold, such as 1,000 levels, but for the length of a number, whose field is to be named. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final String REQUIRED = "this field is required";

    private final JsonParser parser;
    private final List<FieldError> errors = new ArrayList<>();

    private BodyForm(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The fields that aren't in the form, none when all are.
     *
     * @throws Unreadable when it is no JSON, or not of the kind that the shape is
     */
    public static List<FieldError> errors(String body, Shape shape) throws Unreadable {
        try (var parser = JSON.createParser(body)) {
            return new BodyForm(parser).check(shape);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new Unreadable("The body is no JSON that can be read: see line %d, column %d"
                    .formatted(at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr()));
        } catch (IOException e) {
            throw new UncheckedIOException("A string can always be read", e);
        }
    }

    private List<FieldError> check(Shape shape) throws IOException, Unreadable {
        if (parser.nextToken() != startOf(shape)) {
            throw new Unreadable("The body has to be " + shape.description());
        }
        value(shape, "");
        if (parser.nextToken() != null) {
            throw new Unreadable("The body has to end where its value ends");
        }
        return errors;
    }

    /** The parser stands at the value's first token, and after it at its last. */
    private void value(Shape shape, String path) throws IOException {
        if (!isOne(shape)) {
            refuse(path, shape.description());
            parser.skipChildren();
            return;
        }
        switch (shape) {
            case Shape.Fields fields -> fields(fields, path);
            case Shape.Listing list -> elements(list.element(), path);
            case Shape.Text ignored -> {}
            case Shape.Whole ignored -> {}
            case Shape.Choice ignored -> {}
            case Shape.Moment ignored -> {}
        }
    }

    private boolean isOne(Shape shape) throws IOException {
        return switch (shape) {
            case Shape.Whole whole -> parser.currentToken().isNumeric() && isWhole(whole.type());
            case Shape.Choice choice ->
                parser.hasToken(JsonToken.VALUE_STRING) && choice.names().contains(parser.getText());
            case Shape.Text text ->
                parser.hasToken(JsonToken.VALUE_STRING)
                        && isUnicode(parser.getText())
                        && text.rule().allows().test(parser.getText());
            case Shape.Moment ignored -> parser.hasToken(JsonToken.VALUE_STRING) && isTime(parser.getText());
            default -> parser.hasToken(startOf(shape));
        };
    }

    /** JSON can say half of a surrogate pair, which no UTF-8 can: it would be stored as a question mark. */
    private static boolean isUnicode(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static boolean isTime(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private static JsonToken startOf(Shape shape) {
        return switch (shape) {
            case Shape.Fields ignored -> JsonToken.START_OBJECT;
            case Shape.Listing ignored -> JsonToken.START_ARRAY;
            case Shape.Text ignored -> JsonToken.VALUE_STRING;
            case Shape.Choice ignored -> JsonToken.VALUE_STRING;
            case Shape.Moment ignored -> JsonToken.VALUE_STRING;
            case Shape.Whole ignored -> JsonToken.VALUE_NUMBER_INT;
        };
    }

    /** Compared before it is looked at more closely: written out, 1e999999999 would fill the memory. */
    private boolean isWhole(Shape.Range range) throws IOException {
        if (parser.getTextLength() > MOST_DIGITS) {
            return false;
        }
        var number = parser.getDecimalValue();
        return number.compareTo(BigDecimal.valueOf(range.least())) >= 0
                && number.compareTo(BigDecimal.valueOf(range.most())) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    private void fields(Shape.Fields fields, String path) throws IOException {
        var seen = new HashSet<String>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var at = below(path, name);
            var field = Optional.ofNullable(fields.byName().get(name));
            parser.nextToken();
            if (field.isEmpty()) {
                refuse(at, "there is no such field here; leave it out");
                parser.skipChildren();
            } else if (!seen.add(name)) {
                refuse(at, "this field may stand here only once");
                parser.skipChildren();
            } else if (parser.hasToken(JsonToken.VALUE_NULL)) {
                if (field.get().required()) {
                    refuse(at, REQUIRED);
                }
            } else {
                value(field.get().shape(), at);
            }
        }
        fields.byName().forEach((name, field) -> {
            if (field.required() && !seen.contains(name)) {
                refuse(below(path, name), REQUIRED);
            }
        });
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private void elements(Shape element, String path) throws IOException {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            var at = "%s[%d]".formatted(path, i);
            if (parser.hasToken(JsonToken.VALUE_NULL)) {
                refuse(at, REQUIRED);
            } else {
                value(element, at);
            }
        }
    }

    private void refuse(String path, String whatIsRight) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new FieldError(path, whatIsRight));
        }
    }
}
