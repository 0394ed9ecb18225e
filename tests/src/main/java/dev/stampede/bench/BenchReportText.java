package dev.stampede.bench;

import dev.stampede.client.Latencies;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * What the bench finds, for people, section by section.
 *
 * @param out where it is printed
 */
public record BenchReportText(PrintStream out) {

    /** Prints where it is measured. */
    public void print(BenchReport.Machine machine) {
        out.printf("%nMeasured on %d cores, %s, %s.%n", machine.cores(), machine.java(), machine.system());
        out.flush();
    }

    /** Prints what was found. */
    public void print(Section section) {
        switch (section) {
            case Throughput.Result throughput -> throughput(throughput);
            case Section.RouteLatencies routes -> latencies("Routes, one request at a time (ms)", routes.latencies());
            case Section.LoadLatencies load -> latencies("Orders under that load (ms)", load.latencies());
            case Section.WarmPhases phases -> phases(phases.phases());
            case ColdStarts.Result coldStarts -> coldStarts(coldStarts);
            case Section.Weights weights -> footprints(weights.footprints());
            case OpenShop shop -> openShop(shop);
        }
        out.flush();
    }

    private void throughput(Throughput.Result measured) {
        out.printf(
                "%nOrders a second, medians of %d slices (least – most)%n",
                measured.ratio().count());
        rate("through the front", measured.frontPerSecond(), measured.frontClients());
        rate("bare transactions", measured.barePerSecond(), measured.bareClients());
        var ratio = measured.ratio();
        out.printf("  ratio             %8.2f   (%.2f – %.2f)%n", ratio.median(), ratio.least(), ratio.most());
        out.printf("  busy cores while ordering: %.2f%n", measured.frontBusyCores());
        cpu("Processor time of an order (ms)", measured.frontCpuMillis());
        cpu("Processor time of a bare transaction (ms)", measured.bareCpuMillis());
    }

    private void rate(String what, Median rate, int clients) {
        out.printf("  %s %8.1f   (%.1f – %.1f, %d clients)%n", what, rate.median(), rate.least(), rate.most(), clients);
    }

    private void cpu(String title, Map<String, Double> parts) {
        out.printf("%n%s%n", title);
        parts.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(part -> out.printf("  %-44s %7.2f%n", part.getKey(), part.getValue()));
        out.printf(
                "  %-44s %7.2f%n",
                "together",
                parts.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    private void latencies(String title, List<Latencies.Percentiles> kinds) {
        out.printf("%n%-46s %7s %7s %7s %7s %7s%n", title, "count", "p50", "p90", "p99", "max");
        for (var kind : kinds) {
            out.printf(
                    "  %-44s %7d %7.1f %7.1f %7.1f %7.1f%n",
                    kind.kind(), kind.count(), kind.p50(), kind.p90(), kind.p99(), kind.max());
        }
    }

    private void phases(List<Phases> all) {
        out.printf("%nWarm, in the function: means (ms)%n");
        for (var phases : all) {
            out.printf("  %s, %d invocations%n", phases.route(), phases.invocations());
            out.printf("    %-42s %7.2f%n", "handler", phases.handlerMillis());
            phases.partsMillis().forEach((part, millis) -> out.printf("      %-40s %7.2f%n", part, millis));
            out.printf("    %-42s %7.2f%n", "runtime, outside of the handler", phases.outsideMillis());
        }
    }

    private void coldStarts(ColdStarts.Result measured) {
        out.printf("%n%-36s %9s %9s %9s %9s%n", "Cold start (ms)", "median", "least", "most", "of usual");
        for (var cold : measured.cold()) {
            var millis = cold.millis();
            out.printf(
                    "  %-34s %9.0f %9.0f %9.0f %9.2f%n",
                    cold.function() + ", " + cold.kind(),
                    millis.median(),
                    millis.least(),
                    millis.most(),
                    cold.ofUsual());
        }
        out.printf("%n%-36s %9s %9s %9s%n", "Primed (ms)", "first", "warm", "times");
        for (var primed : measured.primed()) {
            out.printf(
                    "  %-34s %9.1f %9.1f %9.1f%n",
                    primed.function(), primed.first().median(), primed.warm().median(), primed.firstToWarm());
        }
    }

    private void openShop(OpenShop shop) {
        out.printf("%n./stampede up%n");
        out.printf("  first answer after the command, s    %7.1f%n", shop.firstAnswerSeconds());
        memory("at rest", shop.atRest());
        memory("under %d shoppers".formatted(OpenShop.SHOPPERS), shop.underLoad());
        out.printf("  orders served and refused            %7d %7d%n", shop.served(), shop.refused());
        out.printf("  at most %d MB at rest and %d under load are aimed at%n", OpenShop.AT_REST, OpenShop.UNDER_LOAD);
    }

    private void memory(String when, OpenShop.Memory memory) {
        out.printf("  %-36s %7.0f MB in %d processes%n", when, memory.megabytes(), memory.processes());
    }

    private void footprints(List<Footprint> footprints) {
        out.printf("%n%-36s %9s %9s%n", "Weight (MB)", "archive", "resident");
        for (var function : footprints) {
            out.printf(
                    "  %-34s %9.1f %9.0f%n",
                    function.function(), function.archiveMegabytes(), function.residentMegabytes());
        }
    }
}
