package dev.stampede.simulation.dynamodb.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words and signs of an expression, one after the other. */
final class Tokens {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*([#:]?[A-Za-z_][A-Za-z0-9_]*|[#:][A-Za-z0-9_]+|\\d+|<>|<=|>=|[=<>(),.\\[\\]+-])\\s*");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    Tokens(String text) {
        this.text = text;
        var matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new Invalid("Invalid expression: Syntax error near \"" + text.substring(at) + "\"");
            }
            tokens.add(matcher.group(1));
            at = matcher.end();
        }
    }

    boolean end() {
        return next == tokens.size();
    }

    String peek() {
        return end() ? "" : tokens.get(next);
    }

    String take() {
        if (end()) {
            throw unexpected();
        }
        return tokens.get(next++);
    }

    /** Whether the next one is that word, in any case, or sign. */
    boolean at(String wanted) {
        return peek().equalsIgnoreCase(wanted);
    }

    /** Whether the next two are that word, in lower case as functions are, and an opening parenthesis. */
    boolean atCall() {
        return next + 1 < tokens.size()
                && tokens.get(next + 1).equals("(")
                && Character.isLetter(tokens.get(next).charAt(0));
    }

    boolean skip(String wanted) {
        boolean there = at(wanted);
        if (there) {
            next++;
        }
        return there;
    }

    void expect(String wanted) {
        if (!skip(wanted)) {
            throw unexpected();
        }
    }

    Invalid unexpected() {
        return new Invalid("Invalid expression: Syntax error; token: \"%s\", in \"%s\""
                .formatted(peek(), text.toLowerCase(Locale.ROOT)));
    }
}
