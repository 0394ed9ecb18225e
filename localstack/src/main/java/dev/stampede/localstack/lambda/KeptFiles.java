package dev.stampede.localstack.lambda;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * What stays from one stack to the next, made again when it is missing: unpacked code and class caches. Whoever uses it
 * holds a lock; what was not used for the longest time goes when a stack starts and no other one runs.
 */
final class KeptFiles implements AutoCloseable {

    /** Two builds' archives. */
    private static final long MOST_CODE = 400L << 20;

    /** A build's class caches and some of another's. */
    private static final long MOST_CLASS_CACHES = 600L << 20;

    /** The time of whatever is unpacked: it is told apart by its content, and a copy of it is as good. */
    private static final FileTime UNPACKED = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private final FileChannel channel;

    private KeptFiles(FileChannel channel) {
        this.channel = channel;
    }

    /** Uses them from now on, until it is closed. */
    static KeptFiles use(Path code, Path classCaches) throws IOException {
        Files.createDirectories(code);
        Files.createDirectories(classCaches);
        FileChannel channel = FileChannel.open(
                classCaches.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try (FileLock alone = channel.tryLock()) {
            if (alone != null) {
                dropUnfinished(code);
                keepNewest(code, "", MOST_CODE);
            }
        } catch (OverlappingFileLockException usedByAnotherStackOfThisProcess) {
            // Then all of it stays for now.
        }
        // Each user has a byte of its own: Java refuses locks of one process that overlap, even shared ones.
        channel.lock(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 1, false);
        dropOldClassCaches(classCaches);
        return new KeptFiles(channel);
    }

    /** What was being unpacked when its stack was killed. */
    private static void dropUnfinished(Path code) throws IOException {
        try (Stream<Path> files = Files.list(code)) {
            for (Path file : files.filter(
                            file -> String.valueOf(file.getFileName()).startsWith(UnpackedArchives.UNFINISHED))
                    .toList()) {
                delete(file);
            }
        }
    }

    /** A process that runs with one of them keeps it open; one that finds none starts without. */
    static void dropOldClassCaches(Path classCaches) throws IOException {
        keepNewest(classCaches, ".aot", MOST_CLASS_CACHES);
    }

    /** Marks something as used just now. */
    static void touch(Path file) throws IOException {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (NoSuchFileException notMadeYet) {
            // Then it is new when it comes.
        }
    }

    /** What the JVM compares before it trusts a class cache is the same in every copy. */
    static void haveOneTime(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!Files.getLastModifiedTime(file).equals(UNPACKED)) {
                    Files.setLastModifiedTime(file, UNPACKED);
                }
            }
        }
    }

    /** The last used, as many as fit; always the very last one. */
    static void keepNewest(Path directory, String suffix, long mostBytes) throws IOException {
        List<Path> newestFirst;
        try (Stream<Path> files = Files.list(directory)) {
            newestFirst = files.filter(file -> file.toString().endsWith(suffix))
                    .sorted(Comparator.comparing(KeptFiles::lastUsed).reversed())
                    .toList();
        }
        long kept = 0;
        for (Path file : newestFirst) {
            long size = size(file);
            if (kept > 0 && kept + size > mostBytes) {
                delete(file);
            } else {
                kept += size;
            }
        }
    }

    private static long size(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static FileTime lastUsed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException goneMeanwhile) {
            return FileTime.fromMillis(0);
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Uses them no longer. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
