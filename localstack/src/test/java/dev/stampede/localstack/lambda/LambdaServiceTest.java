package dev.stampede.localstack.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.localstack.lambda.Invocation.Failed;
import dev.stampede.localstack.lambda.Invocation.Succeeded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LambdaServiceTest {

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
    void runs_a_handler_with_lambdas_context_and_variables() throws Exception {
        start(functions.obedient(LONG));

        assertThat(call("{\"hello\":\"world\"}")).isEqualTo(json("{\"hello\":\"world\"}"));
        JsonNode context = call("{\"do\":\"context\"}");
        assertThat(context.get("arn").asText()).isEqualTo("arn:aws:lambda:us-east-1:000000000000:function:Obedient");
        assertThat(context.get("memory").asText()).isEqualTo("512");
        assertThat(context.get("remainingMillis").asInt()).isBetween(10_000, 20_000);
        assertThat(context.get("trace").asText())
                .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=1");
        assertThat(variable("ORDERS_TABLE")).isEqualTo("Orders");
        assertThat(variable("AWS_LAMBDA_FUNCTION_NAME")).isEqualTo("Obedient");
        assertThat(variable("AWS_LAMBDA_INITIALIZATION_TYPE")).isEqualTo("on-demand");
        assertThat(variable("HOME")).isEqualTo("null");
    }

    @Test
    void reports_what_the_handler_threw_and_keeps_the_environment() throws Exception {
        start(functions.obedient(LONG));
        String before = call("{\"do\":\"context\"}").get("pid").asText();

        Invocation outcome = invoke("{\"do\":\"throw\",\"because\":\"no such offer\"}");

        assertThat(outcome).isEqualTo(new Failed("java.lang.IllegalArgumentException", "no such offer"));
        assertThat(call("{\"do\":\"context\"}").get("pid").asText()).isEqualTo(before);
    }

    @Test
    void ends_the_process_of_an_invocation_whose_time_is_up_and_starts_another() throws Exception {
        start(functions.obedient(Duration.ofSeconds(1)));
        service.warmUp();
        long pid = service.environments("Obedient").getFirst().pid();

        Invocation outcome = invoke(hang(directory.resolve("started")));

        assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.errorType()).isEqualTo("Sandbox.Timedout");
            assertThat(failed.message()).endsWith("Task timed out after 1.00 seconds");
        });
        await().until(() -> ProcessHandle.of(pid).isEmpty());
        assertThat(call("{}")).isEqualTo(json("{}"));
    }

    @Test
    void reports_an_exit_and_starts_another_process() throws Exception {
        start(functions.obedient(LONG));

        Invocation outcome = invoke("{\"do\":\"exit\"}");

        assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.errorType()).isEqualTo("Runtime.ExitError");
            assertThat(failed.message()).endsWith("Runtime exited with error: exit status 3");
        });
        assertThat(call("{}")).isEqualTo(json("{}"));
    }

    @Test
    void fires_the_snapshot_hooks_in_order_before_the_first_event() throws Exception {
        start(functions.snapshotted());

        assertThat(answer(service.invoke("Snapshotted", new byte[0])).asText())
                .isEqualTo("created, before checkpoint, after restore, called");
    }

    @Test
    void tells_why_a_function_did_not_start() throws Exception {
        start(functions.unstartable());

        assertThatThrownBy(() -> service.warmUp())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Unstartable")
                .hasMessageContaining("no table is configured")
                .hasMessageContaining("Unstartable.log");
    }

    @Test
    void writes_a_functions_output_to_its_log_as_it_is() throws Exception {
        start(functions.obedient(LONG));

        call("{\"do\":\"print\",\"line\":\"{\\\"level\\\":\\\"INFO\\\"}\"}");

        Path log = options.logsDirectory().resolve("Obedient.log");
        await().untilAsserted(() -> assertThat(Files.readAllLines(log)).containsExactly("{\"level\":\"INFO\"}"));
    }

    @Test
    void runs_handlers_and_hooks_without_native_code_too() throws Exception {
        options = options.withRuntime(RuntimeChoice.PLAIN_JAVA);
        start(functions.obedient(LONG), functions.snapshotted());

        assertThat(call("{\"hello\":\"world\"}")).isEqualTo(json("{\"hello\":\"world\"}"));
        assertThat(invoke("{\"do\":\"throw\",\"because\":\"no such offer\"}"))
                .isEqualTo(new Failed("java.lang.IllegalArgumentException", "no such offer"));
        assertThat(answer(service.invoke("Snapshotted", new byte[0])).asText())
                .isEqualTo("created, before checkpoint, after restore, called");
    }

    private void start(FunctionDefinition... definitions) throws IOException {
        service.close();
        service = new LambdaService(List.of(definitions), options);
    }

    private Invocation invoke(String event) {
        return service.invoke("Obedient", event.getBytes(UTF_8));
    }

    private JsonNode call(String event) throws IOException {
        return answer(invoke(event));
    }

    private String variable(String name) throws IOException {
        return call("{\"do\":\"variable\",\"name\":\"" + name + "\"}")
                .get("value")
                .asText();
    }

    private static String hang(Path started) {
        return "{\"do\":\"hang\",\"started\":\"" + started + "\"}";
    }

    private static JsonNode answer(Invocation outcome) throws IOException {
        assertThat(outcome).isInstanceOf(Succeeded.class);
        return new ObjectMapper().readTree(((Succeeded) outcome).payload());
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
