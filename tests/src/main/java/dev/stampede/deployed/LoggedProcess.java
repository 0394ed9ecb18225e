package dev.stampede.deployed;

import dev.stampede.client.Interrupted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program whose output goes to a file.
 *
 * @param command the program and its arguments
 * @param directory where it runs
 * @param environment all of its environment
 * @param log the file, which is added to
 */
public record LoggedProcess(List<String> command, Path directory, Map<String, String> environment, Path log) {

    private static final int TAIL_LINES = 40;

    /** Keeps unmodifiable copies. */
    public LoggedProcess {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /**
     * Runs it to its end.
     *
     * @throws IllegalStateException with the end of its output when it fails, or doesn't end in time
     */
    public void run(Duration longest) {
        try (var program = start()) {
            var process = program.process();
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failed("didn't end within " + longest.toMinutes() + " min");
            }
            if (process.exitValue() != 0) {
                throw failed("ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }

    private ChildProcess start() {
        try {
            Files.createDirectories(log.toAbsolutePath().resolve("..").normalize());
            var builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().clear();
            builder.environment().putAll(environment);
            return ChildProcess.start(builder);
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be run".formatted(command.getFirst()), e);
        }
    }

    private IllegalStateException failed(String how) {
        return new IllegalStateException(
                "%s %s; the end of %s:%n%s".formatted(String.join(" ", command), how, log, tail()));
    }

    private String tail() {
        try {
            var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join(
                    System.lineSeparator(), lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (MalformedInputException e) {
            return "(not text)";
        } catch (IOException e) {
            return "(can't be read: %s)".formatted(e.getMessage());
        }
    }
}
