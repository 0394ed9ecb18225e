package dev.stampede.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where function logs and unpacked code go: the directory that was given, which stays, or a temporary one, which goes
 * with its stack. What a stack that was killed has left is found by the lock that nobody holds any more, and goes when
 * another one starts; the logs of one that couldn't start stay for a week.
 */
final class WorkDirectory implements AutoCloseable {

    private static final String PREFIX = "stampede-";
    private static final String LOCK = "stack.lock";
    private static final String KEPT_LOGS = "kept-logs";
    private static final Duration KEPT_FOR = Duration.ofDays(7);

    /**
     * Those of this process. Nobody may even look at their locks here: closing a second channel on a file gives up the
     * process's lock on it, on POSIX systems.
     */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final Optional<FileChannel> lock;
    private volatile boolean started;

    private WorkDirectory(Path directory, Optional<FileChannel> lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** The given directory, kept; or a temporary one, removed at the end. */
    static WorkDirectory open(Optional<Path> given) {
        try {
            if (given.isPresent()) {
                Files.createDirectories(given.get());
                return new WorkDirectory(given.get(), Optional.empty());
            }
            return temporary(Path.of(System.getProperty("java.io.tmpdir")));
        } catch (IOException e) {
            throw new UncheckedIOException("The work directory can't be made", e);
        }
    }

    /** A new one in that directory, after what dead stacks have left there is removed. */
    static WorkDirectory temporary(Path parent) throws IOException {
        removeLeftovers(parent);
        var directory = Files.createTempDirectory(parent, PREFIX);
        OWN.add(directory);
        var channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return new WorkDirectory(directory, Optional.of(channel));
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

    /** The stack has started: its logs go with it. Until then they stay, because they say why it didn't. */
    void stackStarted() {
        started = true;
    }

    @Override
    public void close() throws IOException {
        if (lock.isPresent()) {
            if (!started && hasLogs()) {
                Files.createFile(directory.resolve(KEPT_LOGS));
            }
            remove(directory);
            lock.get().close();
            OWN.remove(directory);
        }
    }

    private boolean hasLogs() throws IOException {
        if (!Files.isDirectory(logs())) {
            return false;
        }
        try (var files = Files.list(logs())) {
            return files.anyMatch(file -> file.toFile().length() > 0);
        }
    }

    private static void removeLeftovers(Path parent) throws IOException {
        List<Path> directories;
        try (var found = Files.list(parent)) {
            directories = found.filter(
                            file -> String.valueOf(file.getFileName()).startsWith(PREFIX))
                    .filter(file -> !OWN.contains(file))
                    .filter(file -> Files.isRegularFile(file.resolve(LOCK)) || outlived(file.resolve(KEPT_LOGS)))
                    .toList();
        }
        for (var directory : directories) {
            try {
                removeIfDead(directory);
            } catch (IOException | UncheckedIOException anothersOrGone) {
                // Another user's, or removed by another stack at the same moment.
            }
        }
    }

    private static boolean outlived(Path keptLogs) {
        try {
            return Files.getLastModifiedTime(keptLogs)
                    .toInstant()
                    .isBefore(Instant.now().minus(KEPT_FOR));
        } catch (IOException thereAreNone) {
            return false;
        }
    }

    private static void removeIfDead(Path directory) throws IOException {
        if (!Files.exists(directory.resolve(LOCK))) {
            Files.deleteIfExists(directory.resolve(KEPT_LOGS));
            remove(directory);
            return;
        }
        try (var channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.WRITE);
                var taken = channel.tryLock()) {
            if (taken != null) {
                remove(directory);
            }
        }
    }

    /** All of it, or all but the logs where those are to stay. */
    private static void remove(Path directory) throws IOException {
        var keepsLogs = Files.exists(directory.resolve(KEPT_LOGS));
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                var inside = directory.relativize(file).toString();
                if (keepsLogs && (inside.isEmpty() || inside.startsWith("logs") || inside.equals(KEPT_LOGS))) {
                    continue;
                }
                Files.deleteIfExists(file);
            }
        }
    }
}
