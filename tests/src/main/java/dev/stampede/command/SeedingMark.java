package dev.stampede.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that stands in a data directory while its catalogue is being seeded. */
final class SeedingMark {

    private SeedingMark() {}

    static boolean stands(Path mark) {
        return Files.exists(mark);
    }

    static void set(Path mark) {
        try {
            Files.write(mark, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void clear(Path mark) {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
