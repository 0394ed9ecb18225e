package dev.stampede.target;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where {@code stampede up} leaves word of what it runs, for other commands.
 *
 * @param path the file
 */
public record TargetFile(Path path) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Leaves word. */
    public void write(Target target) {
        try {
            Files.createDirectories(path.toAbsolutePath().resolve("..").normalize());
            JSON.writerWithDefaultPrettyPrinter().writeValue(path.toFile(), target);
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be written".formatted(path), e);
        }
    }

    /** What runs, or ran when its end was sudden; empty when nothing does. */
    public Optional<Target> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(path.toFile(), Target.class));
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be read".formatted(path), e);
        }
    }

    /** Takes word back. */
    public void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be removed".formatted(path), e);
        }
    }
}
