package dev.stampede.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkDirectoryTest {

    @TempDir
    private Path temporary;

    @Test
    void goes_with_its_stack() throws IOException {
        try (var work = WorkDirectory.temporary(temporary)) {
            Files.createDirectories(work.logs());
            Files.writeString(work.logs().resolve("CheckoutApi.log"), "a line");
            work.stackStarted();

            assertThat(temporary).isNotEmptyDirectory();
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void what_a_killed_stack_left_goes_when_another_starts() throws IOException {
        var left = Files.createDirectories(temporary.resolve("stampede-1"));
        Files.writeString(left.resolve("stack.lock"), "");
        Files.writeString(Files.createDirectories(left.resolve("payments")).resolve("books"), "a charge");
        var anothers = Files.createDirectories(temporary.resolve("stampede-torture-1"));

        try (var work = WorkDirectory.temporary(temporary)) {
            assertThat(left).doesNotExist();
            assertThat(anothers).exists();
            assertThat(work.logs().resolve("..").normalize()).exists();
        }
    }

    @Test
    void what_runs_stays_whatever_starts_beside_it() throws Exception {
        try (var inThisProcess = WorkDirectory.temporary(temporary);
                var elsewhere = new LockedElsewhere(temporary.resolve("stampede-2"))) {
            WorkDirectory.temporary(temporary).close();
            WorkDirectory.temporary(temporary).close();

            assertThat(inThisProcess.logs().resolve("..").normalize()).exists();
            assertThat(elsewhere.directory).exists();
        }
    }

    @Test
    void the_logs_of_one_that_did_not_start_stay_for_a_week() throws IOException {
        Path logs;
        try (var work = WorkDirectory.temporary(temporary)) {
            logs = Files.createDirectories(work.logs());
            Files.writeString(logs.resolve("CheckoutApi.log"), "why");
            Files.writeString(Files.createDirectories(work.payments()).resolve("books"), "a charge");
        }
        WorkDirectory.temporary(temporary).close();
        assertThat(logs.resolve("CheckoutApi.log")).hasContent("why");
        assertThat(logs.resolveSibling("payments")).doesNotExist();

        Files.setLastModifiedTime(
                logs.resolveSibling("kept-logs"), FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        WorkDirectory.temporary(temporary).close();
        assertThat(temporary).isEmptyDirectory();
    }

    /** A directory whose lock another process holds until it is closed. */
    private static final class LockedElsewhere implements AutoCloseable {

        private final Path directory;
        private final Process holder;

        LockedElsewhere(Path directory) throws IOException {
            this.directory = Files.createDirectories(directory);
            holder = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-classpath",
                            System.getProperty("java.class.path"),
                            Holder.class.getName(),
                            directory.resolve("stack.lock").toString()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(holder.inputReader().readLine()).isEqualTo("held");
        }

        @Override
        public void close() {
            holder.destroyForcibly().onExit().join();
        }
    }

    /** Holds a lock until its input ends. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (var channel = FileChannel.open(
                            Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                System.out.println(lock.isValid() ? "held" : "lost");
                while (System.in.read() >= 0) {
                    // Nobody says anything; the end is what is waited for.
                }
            }
        }
    }
}
