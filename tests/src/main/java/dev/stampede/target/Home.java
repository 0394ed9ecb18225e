package dev.stampede.target;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The project's directory, and where things are in it.
 *
 * @param directory the top level
 */
public record Home(Path directory) {

    /** Is on every class path that has any module of ours. */
    private static final String ONE_MODULE = "/shared-model/target/";

    /** The directory that the {@code stampede} script stands in, or else the one that Maven builds this module in. */
    public static Home here() {
        var given = System.getProperty("stampede.home");
        return new Home(
                given == null
                        ? Path.of("..").toAbsolutePath().normalize()
                        : Path.of(given).toAbsolutePath());
    }

    /** The synthesized definition of everything that is deployed. */
    public Path assembly() {
        return directory.resolve("infra-cdk").resolve("target").resolve("cdk.out");
    }

    /** Where running stacks leave word. */
    public RunningStacks running() {
        return new RunningStacks(kept("stacks"));
    }

    /**
     * Something that is kept between runs of the command: in the checkout, or, where that can't be written, in a
     * directory of the user's own for this checkout.
     */
    public Path kept(String name) {
        return keeping().resolve(name);
    }

    /**
     * What functions run from, and can be made again. Libraries of theirs can't be loaded from a path that must be
     * escaped in a URL, say for a space, so then it is elsewhere, too.
     */
    public Path cache() {
        return Stream.of(kept("cache"), usersOwn().resolve("cache"))
                .filter(Home::needsNoEscape)
                .findFirst()
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")).resolve("stampede-cache-" + name()));
    }

    private Path keeping() {
        var own = directory.resolve(".stampede");
        return canWrite(own) ? own : usersOwn();
    }

    private Path usersOwn() {
        return Path.of(System.getProperty("user.home"))
                .resolve(".cache/stampede")
                .resolve(name());
    }

    private String name() {
        return UUID.nameUUIDFromBytes(directory.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static boolean needsNoEscape(Path path) {
        return path.toUri().getRawPath().replaceFirst("/$", "").equals(path.toString());
    }

    private static boolean canWrite(Path path) {
        try {
            Files.createDirectories(path);
            return Files.isWritable(path);
        } catch (IOException readOnly) {
            return false;
        }
    }

    /**
     * The class path that the build has left in a file of one module, as it is for this checkout: Maven writes whole
     * paths, and what it wrote them for may have been moved or copied.
     *
     * @param file such as {@code tests/target/class-path}
     * @throws IOException when there is none, or something on it is gone
     */
    public String classPath(String file) throws IOException {
        var entries = List.of(Files.readString(directory.resolve(file)).strip().split(File.pathSeparator, -1));
        var builtIn = entries.stream()
                .filter(entry -> entry.contains(ONE_MODULE))
                .map(entry -> entry.substring(0, entry.indexOf(ONE_MODULE)) + File.separator)
                .findFirst();
        var path = new ArrayList<String>();
        for (var entry : entries) {
            var here = builtIn.filter(entry::startsWith)
                    .map(built -> directory + File.separator + entry.substring(built.length()))
                    .orElse(entry);
            if (!Files.exists(Path.of(here))) {
                throw new NoSuchFileException(here);
            }
            path.add(here);
        }
        return String.join(File.pathSeparator, path);
    }
}
