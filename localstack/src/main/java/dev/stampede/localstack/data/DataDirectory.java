package dev.stampede.localstack.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A directory that one running stack has to itself; the operating system frees it when the stack's process dies. */
public final class DataDirectory implements AutoCloseable {

    private final Path directory;
    private final FileChannel lockFile;

    private DataDirectory(Path directory, FileChannel lockFile) {
        this.directory = directory;
        this.lockFile = lockFile;
    }

    /**
     * Takes the directory, creating it when it is missing.
     *
     * @throws IllegalStateException when another stack has it
     */
    public static DataDirectory open(Path directory) {
        try {
            Files.createDirectories(directory);
            var lockFile =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(lockFile).isEmpty()) {
                lockFile.close();
                throw new IllegalStateException("Another running stack keeps its data in " + directory);
            }
            return new DataDirectory(directory, lockFile);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + directory + " can't be used", e);
        }
    }

    /** A directory of the name in it, for a part of the stack to make and use. */
    public Path directory(String name) {
        return directory.resolve(name);
    }

    /** A file of the name in the directory. */
    public KeptJson file(String name) {
        return KeptJson.at(directory.resolve(name));
    }

    /** Gives the directory free. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + directory + " can't be given free", e);
        }
    }

    private static Optional<FileLock> lock(FileChannel file) throws IOException {
        try {
            return Optional.ofNullable(file.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty(); // held by a stack in this very process
        }
    }
}
