package dev.stampede.localstack.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentDeathTest {

    @TempDir
    private Path directory;

    /** A local stack in a process of its own, whose function never answers. */
    static final class Stack {
        private Stack() {}

        public static void main(String[] arguments) throws IOException {
            Path directory = Path.of(arguments[0]);
            FunctionDefinition function = new SampleFunctions(directory).obedient(Duration.ofMinutes(5));
            LambdaOptions options = LambdaOptions.of(directory.resolve("logs"), directory.resolve("cache"));
            try (LambdaService service = new LambdaService(List.of(function), options)) {
                service.invoke(
                        function.name(),
                        "{\"do\":\"hang\",\"started\":\"%s\"}"
                                .formatted(directory.resolve("pid"))
                                .getBytes(UTF_8));
            }
        }
    }

    @Test
    void a_function_in_the_middle_of_an_event_ends_when_the_local_stack_is_killed() throws Exception {
        Process stack = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Stack.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("stack.log").toFile())
                .start();
        try {
            Path pid = directory.resolve("pid");
            await().atMost(30, TimeUnit.SECONDS).until(() -> Files.exists(pid) && Files.size(pid) > 0);
            ProcessHandle function =
                    ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow();

            stack.destroyForcibly().waitFor();

            await().atMost(10, TimeUnit.SECONDS).until(() -> !function.isAlive());
            assertThat(stack.exitValue()).isEqualTo(128 + 9);
        } finally {
            stack.destroyForcibly();
        }
    }
}
