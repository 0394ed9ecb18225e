package dev.stampede.localstack.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.stampede.localstack.lambda.EnvironmentInfo.Phase;
import dev.stampede.localstack.lambda.Invocation.Failed;
import dev.stampede.localstack.lambda.Invocation.Succeeded;
import dev.stampede.localstack.lambda.Invocation.Throttled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many environments there are, when, and what one that ends takes with it. */
class LambdaEnvironmentsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    private SampleFunctions functions;
    private LambdaOptions options;
    private LambdaService service;

    @BeforeEach
    void packageFunctions() throws IOException {
        functions = new SampleFunctions(directory);
        options = LambdaOptions.of(directory.resolve("logs"), directory.resolve("cache"))
                .withMaxEnvironments(2);
        service = new LambdaService(List.of(), options);
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
    }

    @Test
    void starts_another_environment_when_all_are_busy_and_throttles_beyond_the_bound() throws Exception {
        options = options.withQueueWait(Duration.ofSeconds(3));
        start(functions.obedient(Duration.ofSeconds(30)));
        Path first = directory.resolve("first");
        Path second = directory.resolve("second");
        CompletableFuture<Invocation> one = CompletableFuture.supplyAsync(() -> invoke(hang(first)));
        CompletableFuture<Invocation> two = CompletableFuture.supplyAsync(() -> invoke(hang(second)));
        await().until(() -> Files.exists(first) && Files.exists(second));

        assertThat(service.environments("Obedient")).hasSize(2);
        assertThat(invoke("{}")).isInstanceOf(Throttled.class);

        service.killEnvironment("Obedient");
        service.killEnvironment("Obedient");
        assertThat(one.get()).isInstanceOf(Failed.class);
        assertThat(two.get()).isInstanceOf(Failed.class);
    }

    @Test
    void never_runs_more_environments_than_are_reserved() throws Exception {
        start(functions.obedientWithReserved(0));

        assertThat(invoke("{}")).isInstanceOf(Throttled.class);
    }

    @Test
    void starts_at_first_only_who_is_kept_ready_and_the_others_when_asked_for() throws Exception {
        options = options.withStandby(Optional.of(new Standby(Set.of("Obedient"), LONG)));
        start(functions.obedient(LONG), functions.snapshotted());

        service.warmUp();

        assertThat(service.environments("Obedient")).hasSize(1);
        assertThat(service.environments("Snapshotted")).isEmpty();
        assertThat(service.invoke("Snapshotted", new byte[0])).isInstanceOf(Succeeded.class);
    }

    @Test
    void lets_idle_environments_go_but_for_the_last_of_who_is_kept_ready() throws Exception {
        options = options.withStandby(Optional.of(new Standby(Set.of("Obedient"), Duration.ofMillis(200))));
        start(functions.obedient(LONG), functions.snapshotted());
        service.warmUp();
        long kept = service.environments("Obedient").getFirst().pid();
        assertThat(service.invoke("Snapshotted", new byte[0])).isInstanceOf(Succeeded.class);

        await().until(() -> service.environments("Snapshotted").isEmpty());

        assertThat(service.environments("Obedient"))
                .extracting(EnvironmentInfo::pid)
                .containsExactly(kept);
        assertThat(service.invoke("Snapshotted", new byte[0])).isInstanceOf(Succeeded.class);
    }

    @Test
    void refuses_to_keep_ready_what_there_is_not() {
        options = options.withStandby(Optional.of(new Standby(Set.of("Disobedient"), LONG)));

        assertThatThrownBy(() -> start(functions.obedient(LONG)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Disobedient");
    }

    @Test
    void a_request_waits_for_the_first_start_however_short_the_line_may_be() throws Exception {
        options = options.withQueueWait(Duration.ofMillis(1));
        start(functions.obedient(LONG));

        assertThat(invoke("{}")).isInstanceOf(Succeeded.class);
    }

    @Test
    void a_killed_environment_fails_its_invocation_only() throws Exception {
        start(functions.obedient(LONG));
        Path started = directory.resolve("started");
        CompletableFuture<Invocation> hanging = CompletableFuture.supplyAsync(() -> invoke(hang(started)));
        await().until(() -> Files.exists(started));

        EnvironmentInfo killed = service.killEnvironment("Obedient").orElseThrow();

        assertThat(killed.phase()).isEqualTo(Phase.BUSY);
        assertThat(hanging.get())
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.errorType()).isEqualTo("Runtime.ExitError"));
        assertThat(invoke("{}")).isInstanceOf(Succeeded.class);
    }

    private void start(FunctionDefinition... definitions) throws IOException {
        service.close();
        service = new LambdaService(List.of(definitions), options);
    }

    private Invocation invoke(String event) {
        return service.invoke("Obedient", event.getBytes(UTF_8));
    }

    private static String hang(Path started) {
        return "{\"do\":\"hang\",\"started\":\"" + started + "\"}";
    }
}
