package dev.stampede.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where function logs and unpacked code go.
 *
 * @param directory the directory
 * @param ending what becomes of it at the end
 */
record WorkDirectory(Path directory, Ending ending) implements AutoCloseable {

    /** What becomes of the directory at the end. */
    enum Ending {
        KEPT,
        REMOVED
    }

    /** The given directory, kept; or a temporary one, removed at the end. */
    static WorkDirectory open(Optional<Path> given) {
        try {
            if (given.isPresent()) {
                Files.createDirectories(given.get());
                return new WorkDirectory(given.get(), Ending.KEPT);
            }
            return new WorkDirectory(Files.createTempDirectory("stampede-"), Ending.REMOVED);
        } catch (IOException e) {
            throw new UncheckedIOException("The work directory can't be made", e);
        }
    }

    /** Where each function's output goes. */
    Path logs() {
        return directory.resolve("logs");
    }

    /** Where the payment simulator keeps its books when no data is kept. */
    Path payments() {
        return directory.resolve("payments");
    }

    /** Where what can be made again is kept. */
    Path cache() {
        return directory.resolve("cache");
    }

    @Override
    public void close() throws IOException {
        if (ending == Ending.KEPT) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
