package dev.stampede.localstack.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * A JSON object that outlives the process when it has a file, and only the object when it has none.
 *
 * <p>A write replaces the whole file at once, so a reader, or the next run after a crash, sees the old or the new
 * content. Only its owner may read it. Not for use by several threads at once.
 */
public final class KeptJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final boolean HAS_OWNERS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Optional<Path> file;

    private KeptJson(Optional<Path> file) {
        this.file = file;
    }

    /** Kept in that file. */
    public static KeptJson at(Path file) {
        return new KeptJson(Optional.of(file));
    }

    /** Not kept. */
    public static KeptJson nowhere() {
        return new KeptJson(Optional.empty());
    }

    /** Whether it outlives the process. */
    public boolean isKept() {
        return file.isPresent();
    }

    /** The object as last written, or an empty one. */
    public ObjectNode read() {
        if (file.isEmpty() || !Files.exists(file.get())) {
            return JSON.createObjectNode();
        }
        try {
            return (ObjectNode) JSON.readTree(Files.readAllBytes(file.get()));
        } catch (IOException | ClassCastException e) {
            throw new IllegalStateException(file.get() + " is damaged", e);
        }
    }

    /** Replaces what is kept. */
    public void write(ObjectNode content) {
        file.ifPresent(path -> replace(path, content));
    }

    private static void replace(Path path, ObjectNode content) {
        try {
            var fresh = path.resolveSibling(path.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, ownerOnly());
            Files.write(fresh, JSON.writeValueAsBytes(content));
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " can't be written", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return HAS_OWNERS
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
