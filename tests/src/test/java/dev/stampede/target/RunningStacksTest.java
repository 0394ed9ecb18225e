package dev.stampede.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningStacksTest {

    @TempDir
    private Path directory;

    private RunningStacks running;

    @BeforeEach
    void none() {
        running = new RunningStacks(directory.resolve("stacks"));
    }

    @Test
    void several_leave_word_beside_each_other_and_nobody_guesses_which_is_meant() {
        running.leaveWord(on(8080));
        var other = running.leaveWord(on(8081));

        assertThat(running.all()).extracting(Target::shop).containsExactly(on(8080).shop(), on(8081).shop());
        assertThat(running.at(URI.create("http://localhost:8081")).map(Target::shop))
                .contains(on(8081).shop());
        assertThatThrownBy(running::onlyOne)
                .hasMessageContaining("--url")
                .hasMessageContaining("http://127.0.0.1:8080, http://127.0.0.1:8081");

        other.close();
        assertThat(running.onlyOne().map(Target::shop)).contains(on(8080).shop());
    }

    @Test
    void what_was_killed_runs_no_longer() throws IOException {
        var process = new ProcessBuilder(List.of("bash", "-c", "read line")).start();
        var word = new TargetFile(directory.resolve("stacks/8080.json"));
        word.write(on(8080).in(process.toHandle()));
        assertThat(running.onlyOne()).isPresent();

        process.destroyForcibly().onExit().join();

        assertThat(running.onlyOne()).isEmpty();
        assertThat(word.path()).doesNotExist();
    }

    @Test
    void another_process_of_the_same_id_is_not_the_one_that_left_word() {
        var self = ProcessHandle.current().pid();
        var target = on(8080);
        new TargetFile(directory.resolve("stacks/8080.json"))
                .write(new Target(
                        target.shop(),
                        target.issuer(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Target.Runner(self, Optional.of(1L)))));

        assertThat(running.all()).isEmpty();
    }

    @Test
    void none_runs_where_nobody_ever_left_word() {
        assertThat(running.all()).isEmpty();
        assertThat(running.onlyOne()).isEmpty();
    }

    private static Target on(int port) {
        return Target.embedded(
                URI.create("http://127.0.0.1:" + port), URI.create("http://127.0.0.1:1"), Optional.empty());
    }
}
