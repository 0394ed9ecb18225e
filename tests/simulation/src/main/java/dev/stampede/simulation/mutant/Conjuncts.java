package dev.stampede.simulation.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a condition, each of which can be left out: what is left asks for less. */
final class Conjuncts {

    private static final String AND = " AND ";
    private static final String OR = " OR ";

    private Conjuncts() {}

    /**
     * A condition without one part.
     *
     * @param part what is left out
     * @param rest the others; empty when nothing is left to ask for
     */
    record Dropped(String part, Optional<String> rest) {}

    /** The condition without each of its parts, those in parentheses too; a whole alternative is left out as one. */
    static List<Dropped> of(String condition) {
        var alternatives = split(condition, OR);
        if (alternatives.size() > 1) {
            var inner = within(alternatives, OR);
            return Stream.concat(Stream.of(new Dropped(condition, Optional.empty())), inner)
                    .toList();
        }
        var parts = split(condition, AND);
        if (parts.size() > 1) {
            var each = parts.stream().map(part -> new Dropped(part, Optional.of(without(parts, part))));
            return Stream.concat(each, within(parts, AND)).toList();
        }
        return isInParentheses(condition)
                ? of(condition.substring(1, condition.length() - 1))
                : List.of(new Dropped(condition, Optional.empty()));
    }

    private static String without(List<String> parts, String left) {
        return String.join(
                AND, parts.stream().filter(part -> !part.equals(left)).toList());
    }

    /** With a part of one of them left out. */
    private static Stream<Dropped> within(List<String> parts, String sign) {
        return parts.stream()
                .filter(part -> split(part, AND).size() > 1 || isInParentheses(part))
                .flatMap(part -> of(part).stream()
                        .flatMap(dropped -> dropped.rest().stream().map(rest -> {
                            var others = new ArrayList<>(parts);
                            others.set(parts.indexOf(part), "(" + rest + ")");
                            return new Dropped(dropped.part(), Optional.of(String.join(sign, others)));
                        })));
    }

    /** At a sign that stands outside all parentheses; the AND of a BETWEEN is none. */
    private static List<String> split(String condition, String sign) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        boolean between = false;
        for (int at = 0; at < condition.length(); at++) {
            depth += condition.charAt(at) == '(' ? 1 : condition.charAt(at) == ')' ? -1 : 0;
            if (condition.startsWith(" BETWEEN ", at)) {
                between = true;
            } else if (depth == 0 && condition.startsWith(sign, at)) {
                if (between && sign.equals(AND)) {
                    between = false;
                } else {
                    parts.add(condition.substring(start, at));
                    start = at + sign.length();
                }
            }
        }
        parts.add(condition.substring(start));
        return parts;
    }

    private static boolean isInParentheses(String text) {
        if (!text.startsWith("(")) {
            return false;
        }
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            if (depth == 0) {
                return at == text.length() - 1;
            }
        }
        return false;
    }
}
