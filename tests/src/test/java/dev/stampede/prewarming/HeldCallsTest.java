package dev.stampede.prewarming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.localstack.lambda.FunctionDefinition;
import dev.stampede.localstack.lambda.Invocation;
import dev.stampede.localstack.lambda.LambdaOptions;
import dev.stampede.localstack.lambda.LambdaService;
import dev.stampede.target.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function as it is deployed, called as the warm-up calls it, without anything that it would read or write. */
final class HeldCallsTest {

    private static final int ENVIRONMENTS = 3;

    /** Longer than this machine takes to start that many processes, as on AWS than to restore them. */
    private static final String CALL = "{\"warmUp\":{\"holdMillis\":10000}}";

    @TempDir
    private Path directory;

    @Test
    void start_as_many_environments_as_are_underway_at_once() throws Exception {
        var options = LambdaOptions.of(directory.resolve("logs"), directory.resolve("cache"))
                .withMaxEnvironments(ENVIRONMENTS)
                .withQueueWait(Duration.ofSeconds(30));
        try (var lambda = new LambdaService(List.of(catalogApi()), options);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> lambda.invoke("CatalogApi", CALL.getBytes(UTF_8)), threads))
                    .limit(ENVIRONMENTS)
                    .toList();

            assertThat(calls.stream().map(CompletableFuture::join).map(HeldCallsTest::environment))
                    .doesNotHaveDuplicates()
                    .hasSize(ENVIRONMENTS);
            assertThat(lambda.environments("CatalogApi")).hasSize(ENVIRONMENTS);
        }
        // It says what a request was answered with, and nothing of a call that only holds it.
        assertThat(Files.readString(directory.resolve("logs/CatalogApi.log"))).doesNotContain("answered with");
    }

    private static FunctionDefinition catalogApi() {
        return new FunctionDefinition(
                "CatalogApi",
                "dev.stampede.catalog.CatalogApi",
                Home.here().directory().resolve("functions/catalog/target/catalog.zip"),
                Map.of("POWERTOOLS_SERVICE_NAME", "CatalogApi", "POWERTOOLS_METRICS_NAMESPACE", "Stampede"),
                1024,
                Duration.ofSeconds(20),
                false,
                OptionalInt.empty());
    }

    private static String environment(Invocation invocation) {
        if (!(invocation instanceof Invocation.Succeeded answered)) {
            throw new AssertionError("wants an answer, not " + invocation);
        }
        try {
            return new ObjectMapper()
                    .readTree(answered.payload())
                    .path("environment")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
