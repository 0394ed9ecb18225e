package dev.stampede.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.longrun.LongRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a long command writes what it found as JSON too, with what failed. */
final class JsonReport {

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Writes what is found there too, as JSON; also when something fails, which it names.")
    private Optional<Path> file = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /** Whether one is asked for. */
    boolean isWanted() {
        return file.isPresent();
    }

    /**
     * Looks before any work is done: that a file can't be written is better known now than in an hour.
     *
     * @throws ParameterException when it can't be
     */
    void requireWritable() {
        file.map(Path::toAbsolutePath).ifPresent(path -> {
            if (Files.isDirectory(path)) {
                throw unusable(path, "is a directory");
            }
            var directory = Optional.ofNullable(path.getParent()).orElse(path);
            if (!Files.isDirectory(directory)) {
                throw unusable(directory, "isn't there");
            }
            if (!Files.isWritable(Files.exists(path) ? path : directory)) {
                throw unusable(path, "can't be written");
            }
        });
    }

    private ParameterException unusable(Path path, String why) {
        return new ParameterException(
                command.commandLine(), "--json names a file in a directory that is there: %s %s".formatted(path, why));
    }

    /**
     * Writes the report, whose JSON is an object, if one is asked for; {@code failed} in it says what is missing, and
     * is empty when nothing is.
     */
    void write(Object report, LongRun run) {
        file.ifPresent(path -> run.attempt("--json " + path, () -> write(report, run, path)));
    }

    private static void write(Object report, LongRun run, Path path) {
        var json = new ObjectMapper();
        ObjectNode found = json.valueToTree(report);
        found.set("failed", json.valueToTree(run.failures()));
        try {
            json.writerWithDefaultPrettyPrinter().writeValue(path.toFile(), found);
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be written".formatted(path), e);
        }
    }
}
