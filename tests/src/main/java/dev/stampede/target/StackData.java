package dev.stampede.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/**
 * What a marketplace of our own keeps on disk.
 *
 * @param directory where
 */
public record StackData(Path directory) {

    private static final String TABLES = "dynamodb";
    private static final String BOOKS = "payments";

    /** The directory in it that has its tables and their streams. */
    String tables() {
        return TABLES;
    }

    /**
     * Takes over the payment provider's books: they are the provider's own, and outlive whatever becomes of the shop.
     *
     * @throws UncheckedIOException when there are none, or there are some already
     */
    public void takeBooksOf(StackData other) {
        try {
            Files.createDirectories(directory);
            Files.move(other.directory.resolve(BOOKS), directory.resolve(BOOKS));
        } catch (IOException e) {
            throw new UncheckedIOException("The payment provider's books in " + other.directory, e);
        }
    }

    /** Destroys all of it. */
    public void destroy() {
        try {
            FileUtils.deleteDirectory(directory.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be destroyed".formatted(directory), e);
        }
    }
}
