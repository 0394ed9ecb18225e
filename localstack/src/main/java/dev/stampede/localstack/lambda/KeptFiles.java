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

    /** The last few builds' archives, some 30 MB each. */
    private static final int MOST_ARCHIVES = 8;

    /** Two builds' class caches, some 80 MB each. */
    private static final int MOST_CLASS_CACHES = 14;

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
                keepNewest(code, "", MOST_ARCHIVES);
                keepNewest(classCaches, ".aot", MOST_CLASS_CACHES);
            }
        } catch (OverlappingFileLockException usedByAnotherStackOfThisProcess) {
            // Then all of it stays for now.
        }
        // Each user has a byte of its own: Java refuses locks of one process that overlap, even shared ones.
        channel.lock(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 1, false);
        return new KeptFiles(channel);
    }

    /** Marks something as used just now. */
    static void touch(Path file) throws IOException {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (NoSuchFileException notMadeYet) {
            // Then it is new when it comes.
        }
    }

    private static void keepNewest(Path directory, String suffix, int most) throws IOException {
        List<Path> old;
        try (Stream<Path> files = Files.list(directory)) {
            old = files.filter(file -> file.toString().endsWith(suffix))
                    .sorted(Comparator.comparing(KeptFiles::lastUsed).reversed())
                    .skip(most)
                    .toList();
        }
        for (Path file : old) {
            delete(file);
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
