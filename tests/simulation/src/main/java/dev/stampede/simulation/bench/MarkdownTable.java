package dev.stampede.simulation.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A table for people: all figures in the same form on any machine. */
final class MarkdownTable {

    private final List<String> lines = new ArrayList<>();

    MarkdownTable(String... columns) {
        row((Object[]) columns);
        lines.add("|" + String.join("|", Collections.nCopies(columns.length, " ---: ")) + "|");
    }

    /** Adds a row; numbers with a fraction are shown with two places. */
    MarkdownTable row(Object... cells) {
        lines.add("| "
                + String.join(
                        " | ", Arrays.stream(cells).map(MarkdownTable::text).toList()) + " |");
        return this;
    }

    private static String text(Object cell) {
        return switch (cell) {
            case Double number -> String.format(Locale.ROOT, number >= 100 ? "%,.0f" : "%.2f", number);
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            case Integer number -> String.format(Locale.ROOT, "%,d", number);
            default -> cell.toString();
        };
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
