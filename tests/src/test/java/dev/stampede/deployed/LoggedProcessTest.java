package dev.stampede.deployed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggedProcessTest {

    @TempDir
    private Path directory = Path.of(".");

    @Test
    void keeps_what_the_program_said() throws Exception {
        shell("echo out; echo err >&2").run(Duration.ofSeconds(20));

        assertThat(Files.readAllLines(log())).containsExactly("out", "err");
    }

    @Test
    void tells_the_end_of_what_a_program_that_failed_had_said() {
        assertThatThrownBy(() -> shell("echo it broke; exit 3").run(Duration.ofSeconds(20)))
                .hasMessageContainingAll("ended with 3", log().toString(), "it broke");
    }

    @Test
    void ends_a_program_that_takes_too_long() {
        assertThatThrownBy(() -> shell("sleep 60").run(Duration.ofMillis(200))).hasMessageContaining("didn't end");
    }

    private LoggedProcess shell(String script) {
        return new LoggedProcess(List.of("sh", "-c", script), directory, System.getenv(), log());
    }

    private Path log() {
        return directory.resolve("log");
    }
}
