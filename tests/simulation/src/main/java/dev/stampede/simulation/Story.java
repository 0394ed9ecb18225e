package dev.stampede.simulation;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What happened, line by line, for someone who wants to read it. */
public final class Story {

    private final Consumer<String> reader;
    private final Telling telling;

    private enum Telling {
        ALOUD,
        SILENT
    }

    private Story(Telling telling, Consumer<String> reader) {
        this.telling = telling;
        this.reader = reader;
    }

    /** Nobody reads it, so no line is made. */
    public static Story untold() {
        return new Story(Telling.SILENT, line -> {});
    }

    /** Each line is handed to the reader as it happens. */
    public static Story told(Consumer<String> reader) {
        return new Story(Telling.ALOUD, reader);
    }

    /** All lines are added to the list. */
    public static Story keptIn(List<String> lines) {
        return told(lines::add);
    }

    void tell(Supplier<String> line) {
        if (telling == Telling.ALOUD) {
            reader.accept(line.get());
        }
    }
}
