package dev.stampede.bench;

import dev.stampede.client.Latencies;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * The report for people.
 *
 * @param report the figures
 */
public record BenchReportText(BenchReport report) {

    /** Prints it. */
    public void print(PrintStream out) {
        var machine = report.machine();
        out.printf("%nMeasured on %d cores, %s, %s.%n", machine.cores(), machine.java(), machine.system());
        throughput(out);
        latencies(out, "Routes, one request at a time (ms)", report.routes());
        latencies(out, "Orders under that load (ms)", report.underLoad());
        phases(out);
        coldStarts(out);
        footprints(out);
        openShop(out);
        out.flush();
    }

    private void throughput(PrintStream out) {
        var measured = report.throughput();
        out.printf(
                "%nOrders a second, medians of %d slices (least – most)%n",
                measured.ratio().count());
        rate(out, "through the front", measured.frontPerSecond(), measured.frontClients());
        rate(out, "bare transactions", measured.barePerSecond(), measured.bareClients());
        var ratio = measured.ratio();
        out.printf("  ratio             %8.2f   (%.2f – %.2f)%n", ratio.median(), ratio.least(), ratio.most());
        out.printf("  busy cores while ordering: %.2f%n", measured.frontBusyCores());
        cpu(out, "Processor time of an order (ms)", measured.frontCpuMillis());
        cpu(out, "Processor time of a bare transaction (ms)", measured.bareCpuMillis());
    }

    private static void rate(PrintStream out, String what, Median rate, int clients) {
        out.printf("  %s %8.1f   (%.1f – %.1f, %d clients)%n", what, rate.median(), rate.least(), rate.most(), clients);
    }

    private static void cpu(PrintStream out, String title, Map<String, Double> parts) {
        out.printf("%n%s%n", title);
        parts.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(part -> out.printf("  %-44s %7.2f%n", part.getKey(), part.getValue()));
        out.printf(
                "  %-44s %7.2f%n",
                "together",
                parts.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    private static void latencies(PrintStream out, String title, List<Latencies.Percentiles> kinds) {
        out.printf("%n%-46s %7s %7s %7s %7s %7s%n", title, "count", "p50", "p90", "p99", "max");
        for (var kind : kinds) {
            out.printf(
                    "  %-44s %7d %7.1f %7.1f %7.1f %7.1f%n",
                    kind.kind(), kind.count(), kind.p50(), kind.p90(), kind.p99(), kind.max());
        }
    }

    private void phases(PrintStream out) {
        out.printf("%nWarm, in the function: means (ms)%n");
        for (var phases : report.phases()) {
            out.printf("  %s, %d invocations%n", phases.route(), phases.invocations());
            out.printf("    %-42s %7.2f%n", "handler", phases.handlerMillis());
            phases.partsMillis().forEach((part, millis) -> out.printf("      %-40s %7.2f%n", part, millis));
            out.printf("    %-42s %7.2f%n", "runtime, outside of the handler", phases.outsideMillis());
        }
    }

    private void coldStarts(PrintStream out) {
        out.printf("%n%-36s %9s %9s %9s %9s%n", "Cold start (ms)", "median", "least", "most", "of usual");
        for (var cold : report.coldStarts().cold()) {
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
        for (var primed : report.coldStarts().primed()) {
            out.printf(
                    "  %-34s %9.1f %9.1f %9.1f%n",
                    primed.function(), primed.first().median(), primed.warm().median(), primed.firstToWarm());
        }
    }

    private void openShop(PrintStream out) {
        var shop = report.openShop();
        out.printf("%n./stampede up%n");
        out.printf("  first answer after the command, s    %7.1f%n", shop.firstAnswerSeconds());
        memory(out, "at rest", shop.atRest());
        memory(out, "under %d shoppers".formatted(OpenShop.SHOPPERS), shop.underLoad());
        out.printf("  orders served and refused            %7d %7d%n", shop.served(), shop.refused());
    }

    private static void memory(PrintStream out, String when, OpenShop.Memory memory) {
        out.printf("  %-36s %7.0f MB in %d processes%n", when, memory.megabytes(), memory.processes());
    }

    private void footprints(PrintStream out) {
        out.printf("%n%-36s %9s %9s%n", "Weight (MB)", "archive", "resident");
        for (var function : report.footprints()) {
            out.printf(
                    "  %-34s %9.1f %9.0f%n",
                    function.function(), function.archiveMegabytes(), function.residentMegabytes());
        }
    }
}
