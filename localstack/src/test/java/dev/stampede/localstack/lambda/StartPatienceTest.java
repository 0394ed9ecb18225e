package dev.stampede.localstack.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StartPatienceTest {

    private static final StartPatience PATIENCE = new StartPatience(Duration.ofMillis(600));

    @Test
    void gives_up_on_a_process_that_does_nothing() throws Exception {
        try (var sleeping = new Shell("read line")) {
            assertThat(PATIENCE.await(new CompletableFuture<>(), sleeping.handle()))
                    .isFalse();
        }
    }

    @Test
    void waits_for_one_that_gets_on_longer_than_an_idle_machine_would_need() throws Exception {
        try (var slow = new Shell("while :; do for n in {1..3000}; do :; done; read -t 0.05 line; done")) {
            var started = new CompletableFuture<Void>().completeOnTimeout(null, 1_500, TimeUnit.MILLISECONDS);

            assertThat(PATIENCE.await(started, slow.handle())).isTrue();
        }
    }

    @Test
    void gives_up_on_one_that_works_without_end() throws Exception {
        try (var spinning = new Shell("while :; do :; done")) {
            assertThat(PATIENCE.await(new CompletableFuture<>(), spinning.handle()))
                    .isFalse();
        }
    }

    @Test
    void passes_on_why_it_failed() throws Exception {
        try (var failing = new Shell("read line")) {
            assertThatThrownBy(() -> PATIENCE.await(
                            CompletableFuture.failedFuture(new IllegalStateException("no table")), failing.handle()))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("no table");
        }
    }

    private record Shell(Process process) implements AutoCloseable {

        Shell(String script) throws IOException {
            this(new ProcessBuilder(List.of("bash", "-c", script)).start());
        }

        ProcessHandle handle() {
            return process.toHandle();
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
