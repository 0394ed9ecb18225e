package dev.stampede.loadtest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.client.Interrupted;
import dev.stampede.deployed.Missing;
import dev.stampede.target.Home;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The shoppers' process: Gatling on a class path of its own, whose Netty and Scala nothing else here can bear.
 *
 * @param home the project
 * @param directory gets the report and all that was said
 */
record Gatling(Home home, Path directory) {

    private static final String SIMULATION = "dev.stampede.load.Rush";

    /** Gatling's own exit codes. */
    private static final int THRESHOLDS_HELD = 0;

    private static final int THRESHOLD_BROKEN = 2;

    /** For its start, for whoever is still under way, and for its report. */
    private static final Duration BEFORE_AND_AFTER = Duration.ofMinutes(3);

    /**
     * Looks for it.
     *
     * @throws Missing when it isn't built
     */
    void requireBuilt() {
        if (classPath().isEmpty()) {
            throw new Missing("the shoppers aren't built: ./mvnw package -DskipTests");
        }
    }

    /**
     * Runs it to its end.
     *
     * @param told gets what Gatling says, line by line
     * @return whether all thresholds held
     * @throws IllegalStateException when it can't be run to its end
     */
    boolean run(JsonNode plan, Duration longest, Consumer<String> told) {
        var process = start();
        // What still runs then will not end by itself.
        CompletableFuture.delayedExecutor(longest.plus(BEFORE_AND_AFTER).toSeconds(), TimeUnit.SECONDS)
                .execute(process::destroyForcibly);
        try {
            // Not as an argument or in a file: it has tokens in it.
            try (var input = process.outputWriter()) {
                input.write(plan.toString());
            }
            try (var lines = process.inputReader();
                    var kept = Files.newBufferedWriter(log())) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    told.accept(line);
                    kept.write(line);
                    kept.newLine();
                }
            }
            return heldThresholds(process.waitFor());
        } catch (IOException e) {
            throw new UncheckedIOException("Gatling ended early; see " + log(), e);
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Everything that it said. */
    Path log() {
        return directory.resolve("load.log");
    }

    /** Its report, a page to open. */
    Path report() {
        try (var runs = Files.newDirectoryStream(directory, "rush-*")) {
            for (var run : runs) {
                return run.resolve("index.html");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("Gatling wrote no report; see " + log());
    }

    private boolean heldThresholds(int exit) {
        return switch (exit) {
            case THRESHOLDS_HELD -> true;
            case THRESHOLD_BROKEN -> false;
            default -> throw new IllegalStateException("Gatling ended with %d; see %s".formatted(exit, log()));
        };
    }

    private Process start() {
        try {
            return new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "--add-opens=java.base/java.lang=ALL-UNNAMED",
                            "-Xmx1g",
                            "-Djava.util.prefs.PreferencesFactory=dev.stampede.load.ForgetfulPreferences",
                            "-classpath",
                            classPath(),
                            "io.gatling.app.Gatling",
                            "--simulation",
                            SIMULATION,
                            "--results-folder",
                            directory.toString()))
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Gatling can't be run", e);
        }
    }

    private String classPath() {
        var built = home.directory().resolve("tests/load/target");
        try {
            return built.resolve("classes") + File.pathSeparator + home.classPath("tests/load/target/class-path");
        } catch (IOException e) {
            throw new Missing("the shoppers aren't built: ./mvnw package -DskipTests", e);
        }
    }
}
