package dev.stampede.bench;

import dev.stampede.localstack.lambda.EnvironmentInfo;
import dev.stampede.localstack.lambda.FunctionDefinition;
import dev.stampede.localstack.lambda.LambdaService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a function weighs.
 *
 * @param function its name
 * @param archiveMegabytes its packaged code, as it is uploaded
 * @param residentMegabytes the memory its largest process holds, after the load; 0 where the system doesn't tell
 */
record Footprint(String function, double archiveMegabytes, double residentMegabytes) {

    private static final double MEGABYTE = 1024 * 1024;

    static List<Footprint> of(LambdaService functions) {
        return functions.functions().stream()
                .map(function -> of(function, functions.environments(function.name())))
                .toList();
    }

    private static Footprint of(FunctionDefinition function, List<EnvironmentInfo> environments) {
        try {
            return new Footprint(
                    function.name(),
                    Files.size(function.archive()) / MEGABYTE,
                    environments.stream()
                            .map(environment -> resident(environment.pid()))
                            .flatMap(Optional::stream)
                            .max(Double::compare)
                            .orElse(0.0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Linux tells it in kilobytes in a line like {@code VmRSS: 123456 kB}. */
    private static Optional<Double> resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/%d/status".formatted(pid))).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException noSuchSystem) {
            return Optional.empty();
        }
    }
}
