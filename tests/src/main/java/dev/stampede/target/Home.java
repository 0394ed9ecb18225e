package dev.stampede.target;

import java.nio.file.Path;

/**
 * The project's directory, and where things are in it.
 *
 * @param directory the top level
 */
public record Home(Path directory) {

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
    public TargetFile running() {
        return new TargetFile(kept("stack.json"));
    }

    /** Something that is kept between runs of the command. */
    public Path kept(String name) {
        return directory.resolve(".stampede").resolve(name);
    }
}
