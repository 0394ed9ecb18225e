package dev.stampede.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stampede.target.Home;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code stampede}. */
class WrapperTest {

    @TempDir
    private Path directory;

    private FakeCheckout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = FakeCheckout.in(directory.resolve("a check out"));
    }

    @Test
    void builds_once_and_starts_from_a_path_with_a_space() throws Exception {
        var first = checkout.run("check", "--url", "http://127.0.0.1:1");
        var second = checkout.run("check");

        assertThat(first.exit()).as(first.printed()).isZero();
        assertThat(first.printed().lines())
                .contains(
                        "-Dstampede.home=" + checkout.directory(),
                        checkout.directory().resolve("tests/target/classes")
                                + ":"
                                + checkout.directory().resolve("shared-model/target/classes"))
                .endsWith("dev.stampede.command.Stampede", "check", "--url", "http://127.0.0.1:1");
        assertThat(second.exit()).isZero();
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void the_command_itself_runs_from_a_path_with_a_space() throws Exception {
        var classes = checkout.directory().resolve("tests/target/classes");
        Files.createDirectories(classes.resolve("..").normalize());
        Files.createSymbolicLink(
                classes, Home.here().directory().resolve("tests/target/classes").toRealPath());
        checkout.run("check");
        var own = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> Files.exists(Path.of(entry)));
        Files.writeString(
                checkout.directory().resolve("tests/target/class-path"),
                checkout.directory().resolve("shared-model/target/classes")
                        + ":"
                        + own.collect(Collectors.joining(":")));

        var run = FakeCheckout.end(checkout.start(Map.of("JAVA_HOME", System.getProperty("java.home")), "help"));

        assertThat(run.exit()).as(run.printed()).isZero();
        assertThat(run.printed()).contains("restore-drill");
    }

    @Test
    void a_heap_has_a_bound_whatever_is_run() throws Exception {
        assertThat(checkout.run("up").printed().lines()).contains("-Xmx512m");
        assertThat(checkout.run("check").printed().lines()).anyMatch(line -> line.startsWith("-Xmx"));
    }

    @Test
    void two_commands_in_one_stale_checkout_build_it_once() throws Exception {
        checkout.maven("until [ -e go ]; do read -t 0.05 line <>/dev/null || true; done");
        var first = checkout.start("check");
        await().until(() -> checkout.builds() == 1);
        var second = checkout.start("check");
        try (var lines = second.inputReader()) {
            assertThat(lineWith(lines, "waits for another command")).contains("process %d".formatted(first.pid()));
            Files.writeString(checkout.directory().resolve("go"), "");

            assertThat(FakeCheckout.end(first).exit()).isZero();
            assertThat(second.waitFor()).isZero();
        }
        assertThat(checkout.builds()).isEqualTo(1);
        assertThat(checkout.directory().resolve("target/stampede.lock")).doesNotExist();
    }

    @Test
    void a_lock_that_a_dead_one_left_is_no_lock() throws Exception {
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(checkout.directory().resolve("target"));
        Files.createSymbolicLink(
                checkout.directory().resolve("target/stampede.lock"), Path.of(Long.toString(gone.pid())));

        assertThat(checkout.run("check").exit()).isZero();
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void a_failed_build_gives_the_lock_back_and_is_tried_again() throws Exception {
        checkout.maven("echo '[ERROR] A.java: no such symbol'; exit 1");
        var failed = checkout.run("check");
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.printed()).contains("no such symbol", "the build failed");

        checkout.maven("true");
        assertThat(checkout.run("check").exit()).isZero();
    }

    @Test
    void tells_how_far_a_build_is() throws Exception {
        checkout.maven("echo '[INFO] Building Stampede: tests 1.0.0-SNAPSHOT     [23/24]'");

        assertThat(checkout.run("check").printed()).contains("building, 23 of 24: Stampede: tests");
    }

    @Test
    void a_moved_checkout_runs_what_moved_with_it() throws Exception {
        checkout.run("check");
        var moved = new FakeCheckout(directory.resolve("moved"));
        Files.move(checkout.directory(), moved.directory());

        var run = moved.run("check");

        assertThat(run.exit()).as(run.printed()).isZero();
        assertThat(run.printed())
                .contains(
                        moved.directory().resolve("shared-model/target/classes").toString())
                .doesNotContain(checkout.directory().toString());
        assertThat(moved.builds()).isEqualTo(1);
    }

    @Test
    void builds_again_when_something_that_it_needs_is_gone() throws Exception {
        checkout.run("check");
        Files.delete(checkout.directory().resolve("shared-model/target/classes"));

        assertThat(checkout.run("check").exit()).isZero();
        assertThat(checkout.builds()).isEqualTo(2);
    }

    @Test
    void says_which_node_it_needs_when_there_is_an_older_one() throws Exception {
        checkout.node("v18.19.1");

        var run = checkout.run("check");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.printed()).contains("Node.js 20 or later", "v18.19.1");
        assertThat(checkout.builds()).isZero();
    }

    @Test
    void says_what_to_do_when_it_must_build_where_it_can_not_write() throws Exception {
        // Stands where the directory would, because the super-user may write wherever there is a directory.
        Files.writeString(checkout.directory().resolve("target"), "no directory");

        var run = checkout.run("check");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.printed()).contains("can't write to " + checkout.directory(), "copy it");
        assertThat(checkout.builds()).isZero();
    }

    private static String lineWith(BufferedReader lines, String text) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(text)) {
                return line;
            }
        }
        return "";
    }
}
