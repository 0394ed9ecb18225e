package dev.stampede.deployed;

import dev.stampede.client.Interrupted;
import dev.stampede.target.Home;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The acceptance suite, in a process of its own, on what the build has compiled.
 *
 * @param home the project
 * @param only a regular expression for the simple names of the classes to run; all when empty
 */
public record AcceptanceSuite(Home home, Optional<String> only) {

    private static final String MAIN_CLASS = "dev.stampede.acceptance.run.RunAcceptance";

    /**
     * Runs it on the marketplace that the file tells of.
     *
     * @param log gets its output
     * @param told gets it too, line by line
     * @return whether nothing failed
     */
    public boolean passesOn(Path target, Path log, Consumer<String> told) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstampede.home=" + home.directory(),
                "-Dstampede.target=" + target.toAbsolutePath(),
                "-classpath",
                classPath(),
                MAIN_CLASS));
        only.ifPresent(command::add);
        // Tests find some of what they need relative to their module.
        var program = new ProcessBuilder(command)
                .directory(home.directory().resolve("tests").toFile())
                .redirectErrorStream(true);
        try (var suite = ChildProcess.start(program);
                var lines = suite.process().inputReader();
                var kept = Files.newBufferedWriter(log)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                told.accept(line);
                kept.write(line);
                kept.newLine();
            }
            return suite.process().waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException("The suite can't be run", e);
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }

    /** That of this process when it is a test itself, else what the build has left word of. */
    private String classPath() {
        if (getClass().getClassLoader().getResource(MAIN_CLASS.replace('.', '/') + ".class") != null) {
            return System.getProperty("java.class.path");
        }
        var built = home.directory().resolve("tests").resolve("target");
        try {
            return String.join(
                    File.pathSeparator,
                    built.resolve("test-classes").toString(),
                    built.resolve("classes").toString(),
                    home.classPath("tests/target/test-class-path"));
        } catch (IOException e) {
            throw new UncheckedIOException("The tests aren't built: ./mvnw package -DskipTests", e);
        }
    }
}
