package dev.stampede.localstack.lambda;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line and environment variables of a function's process, as Lambda's own Java runtime has them. */
final class EnvironmentCommand {

    /** Of a function's memory, what is left for the JVM outside of its heap. */
    private static final double HEAP_SHARE = 0.8;

    private static final String LIBRARIES = "lib";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");

    private final FunctionDefinition function;
    private final Path code;
    private final RuntimeFiles runtime;
    private final LambdaOptions options;

    EnvironmentCommand(FunctionDefinition function, Path code, RuntimeFiles runtime, LambdaOptions options) {
        this.function = function;
        this.code = code;
        this.runtime = runtime;
        this.options = options;
    }

    /** The ARN that the function is invoked by: its alias when its versions are snapshots. */
    String functionArn() {
        String arn =
                "arn:aws:lambda:%s:%s:function:%s".formatted(options.region(), options.accountId(), function.name());
        return function.snapStart() ? arn + ":live" : arn;
    }

    /** A process of its own, not started yet, whose Runtime API is at the address and whose JVM has more flags. */
    ProcessBuilder process(String runtimeApiAddress, String environmentId, List<String> jvmFlags) throws IOException {
        ProcessBuilder process = new ProcessBuilder(commandLine(jvmFlags));
        process.directory(code.toFile());
        process.redirectErrorStream(true);
        process.environment().clear();
        process.environment().putAll(variables(runtimeApiAddress, environmentId));
        return process;
    }

    private List<String> commandLine(List<String> jvmFlags) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + Math.round(function.memoryMegabytes() * HEAP_SHARE) + "m");
        // By default a JVM begins with a share of the whole machine's memory, and fills it before it collects any.
        command.add("-Xms32m");
        // What Lambda's runtime sets: quick to start, small, and IPv4 only.
        command.addAll(List.of("-XX:+UseSerialGC", "-Djava.net.preferIPv4Stack=true"));
        if (!function.snapStart() || jvmFlags.isEmpty()) {
            // From Java 25 on, Lambda gives functions with snapshots all compilers (Lambda developer guide, "Customize
            // Java runtime startup behavior"); here, where no snapshot spares the start, only with a class cache.
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(jvmFlags);
        command.add("--add-opens=java.base/java.io=ALL-UNNAMED");
        command.add("--enable-native-access=ALL-UNNAMED");
        if (function.snapStart()) {
            command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
        }
        runtime.nativeLibrary()
                .ifPresent(library -> command.add(
                        "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=" + library));
        command.addAll(List.of(
                "-classpath",
                classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
        command.add("dev.stampede.localstack.lambda.process.FunctionProcess");
        command.add(runtime.nativeLibrary().isPresent() ? "AWS" : "PLAIN_JAVA");
        command.add(function.handler());
        return command;
    }

    /** The interface client, then the function's own classes and jars. */
    List<Path> classPath() throws IOException {
        List<Path> classPath = new ArrayList<>(runtime.classPath());
        if (hasMoreThanJars()) {
            classPath.add(code);
        }
        classPath.addAll(libraries());
        return classPath;
    }

    /** A directory on the class path keeps the JVM from using a class cache, so it is there only when it must. */
    private boolean hasMoreThanJars() throws IOException {
        try (Stream<Path> files = Files.list(code)) {
            return files.anyMatch(file -> !file.endsWith(LIBRARIES));
        }
    }

    private List<Path> libraries() throws IOException {
        Path directory = code.resolve(LIBRARIES);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private Map<String, String> variables(String runtimeApiAddress, String environmentId) {
        String version = function.snapStart() ? "1" : "$LATEST";
        Map<String, String> variables = new TreeMap<>();
        variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        variables.put("LANG", "en_US.UTF-8");
        // What is allocated outside of the heap is spread over one arena for each thread otherwise.
        variables.put("MALLOC_ARENA_MAX", "2");
        variables.put("AWS_ACCESS_KEY_ID", "local");
        variables.put("AWS_SECRET_ACCESS_KEY", "local");
        variables.putAll(function.environment());
        // Lambda refuses a function that sets one of these itself, so ours prevail.
        variables.put("TZ", ":UTC");
        variables.put("AWS_REGION", options.region());
        variables.put("AWS_DEFAULT_REGION", options.region());
        variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
        variables.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        variables.put("AWS_LAMBDA_FUNCTION_VERSION", version);
        variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMegabytes()));
        variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
        variables.put(
                "AWS_LAMBDA_LOG_STREAM_NAME",
                "%s/[%s]%s".formatted(LocalDate.now(ZoneOffset.UTC).format(DAY), version, environmentId));
        variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", function.snapStart() ? "snap-start" : "on-demand");
        variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApiAddress);
        variables.put("LAMBDA_TASK_ROOT", code.toString());
        variables.put("_HANDLER", function.handler());
        return variables;
    }
}
