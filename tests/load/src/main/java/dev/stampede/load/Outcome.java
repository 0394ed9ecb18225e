package dev.stampede.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What shoppers were told.
 *
 * @param ended how many did all that they came for, or were stopped by a failure
 * @param ordered by a shopper's number, the order that they were told stands
 * @param soldOut how many were told that nothing is left
 * @param answers how often each kind of request had each status
 */
record Outcome(int ended, Map<Integer, String> ordered, int soldOut, Map<String, Integer> answers) {

    /** Keeps copies in one order. */
    Outcome {
        ordered = new TreeMap<>(ordered);
        answers = new TreeMap<>(answers);
    }

    void write(Path file) {
        try {
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be written".formatted(file), e);
        }
    }
}
