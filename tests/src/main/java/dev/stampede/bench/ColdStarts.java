package dev.stampede.bench;

import dev.stampede.localstack.lambda.FunctionDefinition;
import dev.stampede.localstack.lambda.LambdaOptions;
import dev.stampede.localstack.lambda.LambdaService;
import dev.stampede.longrun.LongRun;
import dev.stampede.progress.Progress;
import dev.stampede.target.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** From the start of a function's process to its first answer, ours and a usual one side by side. */
final class ColdStarts {

    static final String USUAL = "UsualFunction";

    /** With nothing but the function itself, as Lambda starts one without snapshots. */
    static final String PLAIN = "plain";

    /** With the class cache that the local stack makes. */
    static final String CACHED = "class cache";

    private static final int WARM_REQUESTS = 60;

    private final LambdaOptions options;
    private final Predicate<String> hasCache;
    private final Map<FunctionDefinition, byte[]> functions;
    private final FunctionDefinition usual;
    private final byte[] usualEvent;

    /**
     * What was measured.
     *
     * @param cold from process start to first answer
     * @param primed with the snapshot hooks
     */
    record Result(List<Cold> cold, List<Primed> primed) implements Section {

        @Override
        public String key() {
            return "coldStarts";
        }
    }

    /**
     * A function's cold start.
     *
     * @param function its name
     * @param kind {@link #PLAIN} or {@link #CACHED}
     * @param millis how long it took
     * @param ofUsual that, as a share of the usual function's; not a number when that one couldn't be started
     */
    record Cold(String function, String kind, Median millis, double ofUsual) {}

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
     * @param stack runs the functions otherwise
     * @param functions each function and an event for it that does one small thing
     */
    ColdStarts(Home home, LambdaService stack, Map<FunctionDefinition, byte[]> functions, byte[] usualEvent) {
        this.options = stack.options().withMaxEnvironments(1);
        this.hasCache = stack::hasClassCache;
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

    /** Starts each that often; a start that fails is left out. */
    Result measure(int times, Progress progress, LongRun run) {
        var plain = new LinkedHashMap<String, List<Double>>();
        var cached = new LinkedHashMap<String, List<Double>>();
        var firsts = new LinkedHashMap<String, List<Double>>();
        var warms = new LinkedHashMap<String, List<Double>>();
        try (var work = progress.begin("Cold starts", times)) {
            for (int time = 0; time < times; time++) {
                run.attempt("cold start of " + USUAL, () -> add(plain, USUAL, uncached(usual, usualEvent)));
                functions.forEach((function, event) -> {
                    var unprimed = function.withoutSnapStart();
                    run.attempt(
                            "cold start of " + function.name(),
                            () -> add(plain, function.name(), uncached(unprimed, event)));
                    if (hasCache.test(function.name())) {
                        run.attempt(
                                "cold start of %s with its class cache".formatted(function.name()),
                                () -> add(cached, function.name(), cold(unprimed, event, options)));
                    }
                    run.attempt("first request of " + function.name(), () -> primed(function, event, firsts, warms));
                });
                work.step();
            }
        }
        double usualMedian = Optional.ofNullable(plain.get(USUAL))
                .map(Median::of)
                .map(Median::median)
                .orElse(Double.NaN);
        return new Result(
                Stream.concat(colds(PLAIN, plain, usualMedian), colds(CACHED, cached, usualMedian))
                        .toList(),
                firsts.entrySet().stream()
                        .map(function -> primed(
                                function.getKey(),
                                Median.of(function.getValue()),
                                Median.of(warms.getOrDefault(function.getKey(), List.of()))))
                        .toList());
    }

    private static Stream<Cold> colds(String kind, Map<String, List<Double>> millis, double usual) {
        return millis.entrySet().stream().map(function -> {
            var median = Median.of(function.getValue());
            return new Cold(function.getKey(), kind, median, median.median() / usual);
        });
    }

    private static Primed primed(String function, Median first, Median warm) {
        return new Primed(function, first, warm, first.median() / warm.median());
    }

    private double uncached(FunctionDefinition function, byte[] event) throws IOException {
        return cold(function, event, options.withClassCaches(Optional.empty()));
    }

    private static double cold(FunctionDefinition function, byte[] event, LambdaOptions options) throws IOException {
        try (var service = new LambdaService(List.of(function), options)) {
            return Invoked.millis(service, function.name(), event);
        }
    }

    private void primed(
            FunctionDefinition function,
            byte[] event,
            Map<String, List<Double>> firsts,
            Map<String, List<Double>> warms)
            throws IOException, InterruptedException {
        try (var service = new LambdaService(List.of(function), options)) {
            service.warmUp();
            double first = Invoked.millis(service, function.name(), event);
            var later = new ArrayList<Double>();
            for (int request = 0; request < WARM_REQUESTS; request++) {
                later.add(Invoked.millis(service, function.name(), event));
            }
            add(firsts, function.name(), first);
            add(warms, function.name(), Median.of(later).median());
        }
    }

    private static void add(Map<String, List<Double>> all, String name, double figure) {
        all.computeIfAbsent(name, n -> new ArrayList<>()).add(figure);
    }
}
