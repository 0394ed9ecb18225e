package dev.stampede.target;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.stampede.target.Target.Backstage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where {@code stampede up} leaves word of what it runs, for other commands.
 *
 * @param path the file
 */
public record TargetFile(Path path) {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    private record Word(URI shop, URI issuer, Backstage backstage) {}

    /** Leaves word. */
    public void write(URI shop, URI issuer, Backstage backstage) {
        try {
            Files.createDirectories(path.toAbsolutePath().resolve("..").normalize());
            JSON.writerWithDefaultPrettyPrinter().writeValue(path.toFile(), new Word(shop, issuer, backstage));
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
            var word = JSON.readValue(path.toFile(), Word.class);
            return Optional.of(new Target(word.shop(), word.issuer(), Optional.of(word.backstage())));
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
