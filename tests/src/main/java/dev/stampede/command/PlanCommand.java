package dev.stampede.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.model.plan.SaleForecast;
import dev.stampede.model.plan.SaleFunction;
import dev.stampede.model.plan.SalePlan;
import dev.stampede.model.plan.UnusableForecast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plans a sale. */
@Command(
        name = "plan",
        description = "Says what a sale of that forecast needs before it begins: shards, warm throughput, environments,"
                + " pollers, quotas to ask for, and what it costs; each with its formula and source.",
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    /** Which option gives which number of the forecast. */
    private static final Map<String, String> OPTIONS = Map.of(
            "peakOrders", "--peak-orders",
            "hotOffers", "--hot-offers",
            "hottestShare", "--hottest-share",
            "linesPerOrder", "--lines",
            "pageViews", "--page-views",
            "edgeHits", "--edge-hits",
            "orders", "--orders",
            "payments", "--payments",
            "length", "--hours",
            "durations", "--millis");

    private static final double MILLIS_AN_HOUR = 3_600_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--peak-orders",
            required = true,
            paramLabel = "N",
            description = "Orders tried a second, at the peak.")
    private int peakOrders;

    @Option(names = "--hot-offers", required = true, paramLabel = "N", description = "Offers that the crowd comes for.")
    private int hotOffers;

    @Option(
            names = "--hottest-share",
            paramLabel = "SHARE",
            description = "Of all orders, with the most wanted offer in it (default: one by the number of hot offers).")
    private Optional<Double> hottestShare = Optional.empty();

    @Option(names = "--lines", paramLabel = "N", description = "Lines of an order (default: 1).")
    private Optional<Integer> lines = Optional.empty();

    @Option(
            names = "--page-views",
            paramLabel = "N",
            description = "Requests a second for pages, listings and availability (default: ten for each order).")
    private Optional<Integer> pageViews = Optional.empty();

    @Option(names = "--edge-hits", paramLabel = "SHARE", description = "Of these, answered by the edge (default: 0.9).")
    private Optional<Double> edgeHits = Optional.empty();

    @Option(
            names = "--orders",
            paramLabel = "N",
            description = "In the whole sale, such as the units on sale (default: the peak all the time).")
    private Optional<Long> orders = Optional.empty();

    @Option(
            names = "--payments",
            paramLabel = "N",
            description = "A second that the payment provider takes (default: 100).")
    private Optional<Integer> payments = Optional.empty();

    @Option(names = "--start", required = true, paramLabel = "TIME", description = "Such as 2026-11-27T09:00:00Z.")
    private Instant start = Instant.EPOCH;

    @Option(names = "--hours", paramLabel = "N", description = "How long it lasts (default: ${DEFAULT-VALUE}).")
    private double hours = 1;

    @Option(
            names = "--millis",
            paramLabel = "FUNCTION=N",
            description = "How long a run of that function takes, as measured (such as CheckoutApi=45).")
    private Map<String, Integer> millis = Map.of();

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the plan there too, as JSON.")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() {
        var plan = plan();
        var out = spec.commandLine().getOut();
        new PlanText(plan).print(out);
        out.flush();
        json.ifPresent(file -> write(PlanReport.of(plan), file));
        return ExitCode.OK;
    }

    private SalePlan plan() {
        try {
            return SalePlan.of(forecast());
        } catch (UnusableForecast unusable) {
            throw new ParameterException(
                    spec.commandLine(),
                    OPTIONS.getOrDefault(unusable.field(), unusable.field()) + ": " + unusable.reason(),
                    unusable);
        }
    }

    private SaleForecast forecast() {
        var forecast =
                SaleForecast.of(peakOrders, hotOffers, start, Duration.ofMillis(Math.round(hours * MILLIS_AN_HOUR)));
        forecast = hottestShare.map(forecast::withHottestShare).orElse(forecast);
        forecast = lines.map(forecast::withLinesPerOrder).orElse(forecast);
        forecast = pageViews.map(forecast::withPageViews).orElse(forecast);
        forecast = edgeHits.map(forecast::withEdgeHits).orElse(forecast);
        forecast = orders.map(forecast::withOrders).orElse(forecast);
        forecast = payments.map(forecast::withPayments).orElse(forecast);
        for (var measured : millis.entrySet()) {
            forecast = forecast.withDuration(function(measured.getKey()), Duration.ofMillis(measured.getValue()));
        }
        return forecast;
    }

    private SaleFunction function(String name) {
        try {
            return SaleFunction.named(name);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), "--millis: " + unknown.getMessage(), unknown);
        }
    }

    private static void write(PlanReport report, Path file) {
        try {
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be written".formatted(file), e);
        }
    }
}
