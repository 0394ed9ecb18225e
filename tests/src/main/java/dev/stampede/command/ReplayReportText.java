package dev.stampede.command;

import dev.stampede.client.Latencies.Percentiles;
import dev.stampede.invariants.Violation;
import dev.stampede.olist.ReplayReport;
import dev.stampede.olist.ReplayReport.Invariants;
import java.io.PrintStream;
import java.util.List;

/**
 * A replay's report as people read it.
 *
 * @param report the report
 */
record ReplayReportText(ReplayReport report) {

    private static final int MOST_LINES = 20;

    void print(PrintStream out) {
        figures(out);
        out.println();
        invariants(out);
        report.failures().stream().limit(MOST_LINES).forEach(failure -> out.println("failed: " + failure));
        out.printf(
                "%,d orders placed and delivered in %,.1f s: %.1f orders a second (%,d were there before).%n%n",
                report.placedNow(),
                report.seconds(),
                report.ordersPerSecond(),
                report.sold().orders() - report.placedNow());
        latencies(out);
        out.println(report.ok() ? "All is as it must be." : "NOT all is as it must be.");
    }

    private void figures(PrintStream out) {
        var sold = report.sold().named();
        out.printf("%-44s %15s %15s%n", "", "expected", "sold");
        report.expected().named().forEach((name, expected) -> {
            var found = sold.getOrDefault(name, "");
            out.printf("%-44s %15s %15s  %s%n", name, expected, found, expected.equals(found) ? "ok" : "DIFFERS");
        });
    }

    private void invariants(PrintStream out) {
        switch (report.invariants()) {
            case Invariants.Unchecked unchecked -> out.printf("Invariants: not checked; %s.%n", unchecked.why());
            case Invariants.Checked checked -> violations(checked.violations(), out);
        }
    }

    private static void violations(List<Violation> violations, PrintStream out) {
        out.println(
                violations.isEmpty()
                        ? "Invariants: all hold."
                        : "Invariants: %,d violations".formatted(violations.size()));
        violations.stream().limit(MOST_LINES).forEach(violation -> out.println("  " + violation));
    }

    private void latencies(PrintStream out) {
        out.printf("%-20s %8s %9s %9s %9s %9s %9s%n", "milliseconds", "count", "p50", "p90", "p99", "p99.9", "max");
        for (Percentiles kind : report.latencies()) {
            out.printf(
                    "%-20s %,8d %9.1f %9.1f %9.1f %9.1f %9.1f%n",
                    kind.kind(), kind.count(), kind.p50(), kind.p90(), kind.p99(), kind.p999(), kind.max());
        }
        report.sentAgain().forEach((why, count) -> out.printf("sent again because of %s: %,d%n", why, count));
        out.println();
    }
}
