package dev.stampede.bench;

import dev.stampede.client.Interrupted;
import dev.stampede.localstack.lambda.FunctionDefinition;
import dev.stampede.localstack.lambda.LambdaOptions;
import dev.stampede.localstack.lambda.LambdaService;
import dev.stampede.progress.Progress;
import dev.stampede.target.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** From the start of a function's process to its first answer, ours and a usual one side by side. */
final class ColdStarts {

    static final String USUAL = "UsualFunction";

    private static final int WARM_REQUESTS = 60;

    private final LambdaOptions options;
    private final Map<FunctionDefinition, byte[]> functions;
    private final FunctionDefinition usual;
    private final byte[] usualEvent;

    /**
     * What was measured.
     *
     * @param cold from process start to first answer
     * @param primed with the snapshot hooks
     */
    record Result(List<Cold> cold, List<Primed> primed) {}

    /**
     * A function's cold start, in milliseconds.
     *
     * @param function its name
     * @param plain with nothing but the function itself
     * @param plainOfUsual that, as a share of the usual function's
     */
    record Cold(String function, Median plain, double plainOfUsual) {}

    /**
     * A function's first request after its snapshot hooks have run, in milliseconds.
     *
     * @param function its name
     * @param first the first request
     * @param warm later requests
     * @param firstToWarm how many times as long the first one takes
     */
    record Primed(String function, Median first, Median warm, double firstToWarm) {}

    /**
     * Ready to measure.
     *
     * @param functions each function and an event for it that does one small thing
     */
    ColdStarts(Home home, LambdaOptions options, Map<FunctionDefinition, byte[]> functions, byte[] usualEvent) {
        this.options = options.withMaxEnvironments(1);
        this.functions = new LinkedHashMap<>(functions);
        var like = functions.keySet().iterator().next();
        this.usual = new FunctionDefinition(
                USUAL,
                "io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction",
                archive(home),
                like.environment(),
                like.memoryMegabytes(),
                Duration.ofSeconds(20),
                false,
                OptionalInt.empty());
        this.usualEvent = usualEvent;
    }

    private static Path archive(Home home) {
        return home.directory().resolve("tests/usual-function/target/usual-function.jar");
    }

    Result measure(int times, Progress progress) {
        var plain = new LinkedHashMap<String, List<Double>>();
        var firsts = new LinkedHashMap<String, List<Double>>();
        var warms = new LinkedHashMap<String, List<Double>>();
        try (var work = progress.begin("Cold starts", times)) {
            for (int time = 0; time < times; time++) {
                add(plain, USUAL, cold(usual, usualEvent));
                functions.forEach((function, event) -> {
                    add(plain, function.name(), cold(function.withoutSnapStart(), event));
                    primed(function, event, firsts, warms);
                });
                work.step();
            }
        }
        double usualMedian = Median.of(plain.getOrDefault(USUAL, List.of())).median();
        return new Result(
                plain.entrySet().stream()
                        .map(function -> cold(function.getKey(), Median.of(function.getValue()), usualMedian))
                        .toList(),
                firsts.entrySet().stream()
                        .map(function -> primed(
                                function.getKey(),
                                Median.of(function.getValue()),
                                Median.of(warms.getOrDefault(function.getKey(), List.of()))))
                        .toList());
    }

    private static Cold cold(String function, Median plain, double usual) {
        return new Cold(function, plain, plain.median() / usual);
    }

    private static Primed primed(String function, Median first, Median warm) {
        return new Primed(function, first, warm, first.median() / warm.median());
    }

    private double cold(FunctionDefinition function, byte[] event) {
        try (var service = new LambdaService(List.of(function), options)) {
            return Invoked.millis(service, function.name(), event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void primed(
            FunctionDefinition function,
            byte[] event,
            Map<String, List<Double>> firsts,
            Map<String, List<Double>> warms) {
        try (var service = new LambdaService(List.of(function), options)) {
            service.warmUp();
            add(firsts, function.name(), Invoked.millis(service, function.name(), event));
            var later = new ArrayList<Double>();
            for (int request = 0; request < WARM_REQUESTS; request++) {
                later.add(Invoked.millis(service, function.name(), event));
            }
            add(warms, function.name(), Median.of(later).median());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }

    private static void add(Map<String, List<Double>> all, String name, double figure) {
        all.computeIfAbsent(name, n -> new ArrayList<>()).add(figure);
    }
}
