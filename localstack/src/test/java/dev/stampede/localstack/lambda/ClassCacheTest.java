package dev.stampede.localstack.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.localstack.lambda.Invocation.Succeeded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheTest {

    private static final Duration LONG = Duration.ofMinutes(4);

    @TempDir
    private Path directory;

    private FunctionDefinition function;
    private LambdaOptions options;
    private Path caches;

    @BeforeEach
    void packageFunction() throws IOException {
        function = new SampleFunctions(directory).snapshotted();
        caches = directory.resolve("cache/classes");
        options = LambdaOptions.of(directory.resolve("logs"), directory.resolve("cache"))
                .withClassCaches(Optional.of(caches));
    }

    @Test
    void makes_a_cache_in_the_background_that_the_next_process_starts_with() throws Exception {
        try (LambdaService service = new LambdaService(List.of(function), options)) {
            service.makeClassCaches();
            assertThat(service.awaitClassCaches(LONG)).isTrue();

            assertThat(made()).hasSize(1);
            assertThat(answer(service)).isEqualTo("\"created, before checkpoint, after restore, called\"");
            assertThat(commandLine(service)).contains("-XX:AOTCache=" + made().getFirst());
            assertThat(log()).doesNotContain("aot");
        }
        assertThat(caches.resolve("making")).isEmptyDirectory();
    }

    @Test
    void functions_of_one_archive_share_one_cache() throws Exception {
        FunctionDefinition twin = new FunctionDefinition(
                "Twin",
                function.handler(),
                function.archive(),
                function.environment(),
                256,
                function.timeout(),
                true,
                function.reservedConcurrency());
        try (LambdaService service = new LambdaService(List.of(function, twin), options)) {
            service.makeClassCaches();
            assertThat(service.awaitClassCaches(LONG)).isTrue();

            assertThat(made()).hasSize(1);
            assertThat(service.hasClassCache("Twin")).isTrue();
            assertThat(service.invoke("Twin", "{}".getBytes(UTF_8))).isInstanceOf(Succeeded.class);
        }
    }

    @Test
    void a_copied_directory_has_its_caches_still() throws Exception {
        try (LambdaService service = new LambdaService(List.of(function), options)) {
            service.makeClassCaches();
            assertThat(service.awaitClassCaches(LONG)).isTrue();
        }
        Path copy = directory.resolve("a copy");
        copyWithoutTimes(directory.resolve("cache"), copy);
        Files.move(directory.resolve("cache"), directory.resolve("moved away"));
        caches = copy.resolve("classes");
        // A JVM that can't use its cache says so and ends, instead of starting without.
        FunctionDefinition strict = new FunctionDefinition(
                function.name(),
                function.handler(),
                function.archive(),
                Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on"),
                function.memoryMegabytes(),
                function.timeout(),
                true,
                function.reservedConcurrency());

        try (LambdaService service = new LambdaService(
                List.of(strict),
                LambdaOptions.of(directory.resolve("logs"), copy).withClassCaches(Optional.of(caches)))) {
            assertThat(answer(service)).contains("called");
            assertThat(commandLine(service)).contains("-XX:AOTCache=" + made().getFirst());
        }
    }

    @Test
    void starts_without_a_word_when_the_cache_is_broken() throws Exception {
        try (LambdaService service = new LambdaService(List.of(function), options)) {
            service.makeClassCaches();
            assertThat(service.awaitClassCaches(LONG)).isTrue();
            Files.writeString(made().getFirst(), "not a cache");

            assertThat(answer(service)).contains("called");
            assertThat(log()).isEmpty();
        }
    }

    @Test
    void leaves_nothing_that_looks_like_a_cache_when_it_is_interrupted() throws Exception {
        try (LambdaService service = new LambdaService(List.of(function), options)) {
            service.makeClassCaches();
        }

        assertThat(made()).isEmpty();
        assertThat(caches).isDirectoryNotContaining(file -> file.toString().endsWith(".failed"));
    }

    @Test
    void two_services_share_one_cache() throws Exception {
        try (LambdaService one = new LambdaService(List.of(function), options);
                LambdaService other = new LambdaService(List.of(function), options)) {
            one.makeClassCaches();
            other.makeClassCaches();
            assertThat(one.awaitClassCaches(LONG)).isTrue();
            assertThat(other.awaitClassCaches(LONG)).isTrue();

            assertThat(made()).hasSize(1);
            assertThat(answer(other)).contains("called");
        }
    }

    @Test
    void another_archive_has_another_cache() throws Exception {
        List<Path> jars = List.of(Files.writeString(directory.resolve("one.jar"), "one"));
        Path before = ClassCache.in(caches, caches, jars, "A").orElseThrow().file();
        Files.writeString(jars.getFirst(), "other");

        assertThat(ClassCache.in(caches, caches, jars, "A").orElseThrow().file())
                .isNotEqualTo(before);
        assertThat(ClassCache.in(caches, caches, List.of(directory), "A")).isEmpty();
    }

    private static void copyWithoutTimes(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private String answer(LambdaService service) {
        var outcome = service.invoke(function.name(), "{}".getBytes(UTF_8));
        assertThat(outcome).isInstanceOf(Succeeded.class);
        return new String(((Succeeded) outcome).payload(), UTF_8);
    }

    private String commandLine(LambdaService service) {
        long pid = service.environments(function.name()).getFirst().pid();
        return ProcessHandle.of(pid).orElseThrow().info().commandLine().orElse("");
    }

    private String log() throws IOException {
        return Files.readString(options.logsDirectory().resolve("Snapshotted.log"));
    }

    private List<Path> made() throws IOException {
        try (Stream<Path> files = Files.list(caches)) {
            return files.filter(file -> file.toString().endsWith(".aot")).toList();
        }
    }
}
