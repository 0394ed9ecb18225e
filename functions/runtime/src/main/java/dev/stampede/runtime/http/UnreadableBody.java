package dev.stampede.runtime.http;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the fields that a body was refused for before it could be checked; Micronaut only says them in words. */
final class UnreadableBody {

    private static final Pattern MISSING =
            Pattern.compile("(?:Null argument specified for \\[|Required constructor parameter \\[\\S+ )(\\w+)]");
    private static final Pattern UNKNOWN = Pattern.compile("Unknown property \\[(\\w+)]");

    /** What {@link WholeNumbers} refuses, in {@link java.math.BigDecimal}'s words. */
    private static final Pattern NOT_WHOLE =
            Pattern.compile("Error decoding property \\[\\S+ (\\w+)] of type .*: (?:Rounding necessary|Overflow)");

    private UnreadableBody() {}

    /** The fields that the message names as missing, unknown, or not whole numbers. */
    static List<Problem.FieldError> fields(String message) {
        return Stream.of(
                        fields(MISSING, message, "this field is required"),
                        fields(UNKNOWN, message, "there is no such field here; leave it out"),
                        fields(NOT_WHOLE, message, "a whole number"))
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<Problem.FieldError> fields(Pattern pattern, String message, String whatIsRight) {
        return pattern.matcher(message)
                .results()
                .map((MatchResult found) -> new Problem.FieldError(found.group(1), whatIsRight));
    }
}
