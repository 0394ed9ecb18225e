package dev.stampede.loadtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What shoppers say that they were told.
 *
 * @param ended how many did all that they came for, or were stopped by a failure
 * @param ordered by a shopper's number, the order that they were told stands
 * @param soldOut how many were told that nothing is left
 * @param answers how often each kind of request had each status
 */
public record Outcome(int ended, Map<Integer, String> ordered, int soldOut, Map<String, Integer> answers) {

    /** Where nobody left word. */
    static final Outcome UNKNOWN = new Outcome(0, Map.of(), 0, Map.of());

    /** Keeps copies in one order. */
    public Outcome {
        ordered = new TreeMap<>(ordered);
        answers = new TreeMap<>(answers);
    }

    static Outcome read(Path file) {
        try {
            return new ObjectMapper().readValue(file.toFile(), Outcome.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The shoppers left no word", e);
        }
    }
}
