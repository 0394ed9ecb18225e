package dev.stampede.command;

import dev.stampede.model.plan.AwsLimits;
import dev.stampede.model.plan.Figure;
import dev.stampede.model.plan.ForecastText;
import dev.stampede.model.plan.FunctionPlan;
import dev.stampede.model.plan.ListPrices;
import dev.stampede.model.plan.Polling;
import dev.stampede.model.plan.Quota;
import dev.stampede.model.plan.SalePlan;
import dev.stampede.model.plan.WarmThroughput;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A sale's plan for people to read: numbers first, each with its formula behind, sources at the end. */
final class PlanText {

    private final SalePlan plan;
    private final List<String> sources = new ArrayList<>();

    PlanText(SalePlan plan) {
        this.plan = plan;
    }

    void print(PrintWriter out) {
        head(out);
        stock(out);
        tables(out);
        functions(out);
        prewarming(out);
        fulfilment(out);
        quotas(out);
        prices(out);
        risks(out);
        deployment(out);
        sources(out);
    }

    private void head(PrintWriter out) {
        var forecast = plan.forecast();
        out.printf(
                Locale.ROOT,
                "A sale from %s on, for %s, with %,d orders a second at its peak and %,d in all%n",
                forecast.start(),
                forecast.length().toString().substring(2).toLowerCase(Locale.ROOT),
                forecast.peakOrders(),
                forecast.orders());
    }

    private void stock(PrintWriter out) {
        title(out, "STOCK");
        row(out, "each hot offer", plan.shards());
    }

    private void tables(PrintWriter out) {
        title(out, "WARM THROUGHPUT, units a second");
        for (var table : plan.warmThroughput()) {
            out.printf(
                    Locale.ROOT,
                    "  %-22s %,7d reads %,7d writes   %s%n",
                    table.target(),
                    table.readUnits(),
                    table.writeUnits(),
                    table.raised() ? "to be raised" : "as a new one has");
            formula(out, "reads", table.reads());
            formula(out, "writes", table.writes());
        }
        out.printf(
                Locale.ROOT,
                "  A new one has %,d reads and %,d writes. What is raised stays raised.%n",
                AwsLimits.NEW_TABLE_READ_UNITS,
                AwsLimits.NEW_TABLE_WRITE_UNITS);
    }

    private static void formula(PrintWriter out, String what, Figure figure, int source) {
        out.printf(Locale.ROOT, "      %s %,d = %s [%d]%n", what, figure.value(), figure.formula(), source);
    }

    private void formula(PrintWriter out, String what, Figure figure) {
        if (figure.value() > 0) {
            formula(out, what, figure, source(figure));
        }
    }

    private void functions(PrintWriter out) {
        title(out, "FUNCTIONS, environments at the peak");
        for (var function : plan.functions()) {
            row(out, function.function().logicalId(), function.environments());
            out.printf(
                    Locale.ROOT,
                    "      SnapStart, $%.2f; kept ready (provisioned concurrency) it would be $%.2f. %s.%n",
                    function.snapshotDollars(),
                    function.provisionedDollars(),
                    function.why());
        }
    }

    private void prewarming(PrintWriter out) {
        title(
                out,
                "BEFORE THE SALE, "
                        + SalePlan.PREWARMING.stream()
                                .map(before -> Long.toString(before.toMinutes()))
                                .collect(Collectors.joining(", "))
                        + " min before it opens");
        for (var function : plan.prewarming()) {
            out.printf(
                    Locale.ROOT,
                    "  %-22s %,7d calls at once, each held for %d s%s%n",
                    function.function().logicalId(),
                    function.environments().value(),
                    function.hold().toSeconds(),
                    withoutIt(function));
        }
    }

    private static String withoutIt(FunctionPlan function) {
        return function.rampUp().isZero()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; without it Lambda takes %d s to have them all",
                        function.rampUp().toSeconds());
    }

    private void fulfilment(PrintWriter out) {
        title(out, "FULFILMENT QUEUE");
        var source = source("Lambda developer guide, \"Configuring scaling behavior for SQS event source mappings\"");
        if (plan.fulfilmentPollers() instanceof Polling.Provisioned pollers) {
            out.printf(
                    Locale.ROOT,
                    "  %,d provisioned pollers at least, %,d at most, and no maximum concurrency%n"
                            + "      %,d environments ÷ %d runs of a poller, rounded down [%d]%n",
                    pollers.minimum(),
                    pollers.maximum(),
                    plan.environments("FulfilOrders"),
                    AwsLimits.RUNS_A_POLLER,
                    source);
        } else {
            out.printf(
                    Locale.ROOT,
                    "  no provisioned pollers, and a maximum concurrency of %,d%n"
                            + "      there are at least %d pollers of %d runs each, more than the provider takes [%d]%n",
                    plan.fulfilmentPollers().concurrency(),
                    AwsLimits.FEWEST_POLLERS,
                    AwsLimits.RUNS_A_POLLER,
                    source);
        }
    }

    private void quotas(PrintWriter out) {
        title(out, "QUOTAS");
        for (var quota : plan.quotas()) {
            out.printf(
                    Locale.ROOT,
                    "  %-48s %,9d needed, %,9d usual   %s%n",
                    quota.name(),
                    quota.needed().value(),
                    quota.usual(),
                    ask(quota));
            out.printf(Locale.ROOT, "      %s [%d]%n", quota.needed().formula(), source(quota.needed()));
        }
    }

    private static String ask(Quota quota) {
        return quota.toAskFor() ? "ASK FOR MORE" : "enough";
    }

    private void prices(PrintWriter out) {
        title(out, "PRICE OF THE SALE, US$");
        for (var item : plan.prices()) {
            out.printf(Locale.ROOT, "  %,10.2f  %s%n", item.dollars(), item.what());
            out.printf(Locale.ROOT, "              %s%n", item.formula());
        }
        out.printf(Locale.ROOT, "  %,10.2f  in all [%d]%n", plan.dollars(), source(ListPrices.SCOPE + " (ListPrices)"));
        out.println("  Not in it: data transfer, storage, logs, traces, sellers' steps after payment.");
    }

    private void risks(PrintWriter out) {
        title(out, "WHAT WON'T HOLD");
        if (plan.risks().isEmpty()) {
            out.println("  Nothing that this plan knows of.");
        }
        plan.risks().forEach(risk -> out.println("  " + risk));
    }

    private void deployment(PrintWriter out) {
        title(out, "TO DEPLOY IT");
        out.printf(
                Locale.ROOT,
                "  POST /v1/orders lets through %,d a second (%s)%n",
                plan.orderThrottle().value(),
                plan.orderThrottle().formula());
        out.printf(Locale.ROOT, "  all routes together let through %,d a second%n", plan.apiThrottle());
        plan.warmThroughput().stream()
                .filter(WarmThroughput::raised)
                .forEach(table -> out.printf(
                        Locale.ROOT,
                        "  %s: warm throughput %d reads, %d writes%n",
                        table.target(),
                        table.readUnits(),
                        table.writeUnits()));
        out.println("  All of it follows from the forecast, given to the deployment as it is:");
        out.println("  -c sale=" + ForecastText.write(plan.forecast()));
    }

    private void sources(PrintWriter out) {
        title(out, "SOURCES");
        for (int number = 1; number <= sources.size(); number++) {
            out.printf(Locale.ROOT, "  [%d] %s%n", number, sources.get(number - 1));
        }
    }

    private static void title(PrintWriter out, String title) {
        out.println();
        out.println(title);
    }

    private void row(PrintWriter out, String name, Figure figure) {
        out.printf(
                Locale.ROOT,
                "  %-22s %,7d %s%n      %s [%d]%n",
                name,
                figure.value(),
                figure.unit(),
                figure.formula(),
                source(figure));
    }

    private int source(Figure figure) {
        return source(figure.source());
    }

    private int source(String source) {
        if (!sources.contains(source)) {
            sources.add(source);
        }
        return sources.indexOf(source) + 1;
    }
}
