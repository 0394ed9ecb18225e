package dev.stampede.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.longrun.LongRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class JsonReportTest {

    private record Found(List<String> rounds) {}

    @Command(name = "measure")
    private static final class Measure {

        @Mixin
        private final JsonReport json = new JsonReport();
    }

    private final LongRun run = new LongRun(failure -> {});

    @Test
    void holds_what_was_found_and_what_failed(@TempDir Path directory) throws IOException {
        run.attempt("the third round", () -> {
            throw new IOException("no answer");
        });

        var written = written(directory);

        assertThat(written)
                .isEqualTo("{\"rounds\":[\"first\",\"second\"],"
                        + "\"failed\":[{\"part\":\"the third round\",\"why\":\"no answer\"}]}");
    }

    @Test
    void says_that_nothing_failed(@TempDir Path directory) throws IOException {
        assertThat(written(directory)).endsWith("\"failed\":[]}");
    }

    private String written(Path directory) throws IOException {
        var file = directory.resolve("report.json");
        var measure = new Measure();
        new CommandLine(measure).parseArgs("--json", file.toString());
        measure.json.requireWritable();
        measure.json.write(new Found(List.of("first", "second")), run);
        return new ObjectMapper().readTree(file.toFile()).toString();
    }
}
