package dev.stampede.deployed;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @Test
    void ends_when_the_command_alone_is_told_to_stop(@TempDir Path directory) throws IOException {
        var command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        EndlessProgram.class.getName(),
                        directory.resolve("log").toString())
                .redirectErrorStream(true)
                .start();
        try {
            var program = await("the program")
                    .atMost(60, SECONDS)
                    .until(() -> command.descendants().findFirst(), Optional::isPresent)
                    .orElseThrow();
            try {
                command.destroy();

                await("its end").atMost(30, SECONDS).until(() -> !program.isAlive());
            } finally {
                program.destroyForcibly();
            }
        } finally {
            command.destroyForcibly();
        }
    }

    /** Whatever else started a program would leave it running. */
    @Test
    void is_how_every_program_of_a_run_is_started() {
        var starting = new ClassFileImporter()
                .importPackagesOf(ChildProcess.class).stream()
                        .filter(type -> type.getAccessesFromSelf().stream()
                                .anyMatch(access -> access.getTargetOwner().isEquivalentTo(ProcessBuilder.class)
                                        && access.getName().equals("start")))
                        .filter(type -> !type.getSimpleName().endsWith("Test"));

        assertThat(starting).extracting(type -> type.getSimpleName()).containsExactly("ChildProcess");
    }
}
