package dev.stampede.olist;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.stampede.client.Latencies;
import dev.stampede.invariants.Violation;
import dev.stampede.longrun.LongRun.Failure;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a replay ended.
 *
 * @param expected what the files add up to
 * @param sold what the marketplace says it sold
 * @param failures what went wrong, order by order, and what stopped all of it
 * @param invariants whether they hold
 * @param placedNow how many of the orders this replay placed
 * @param seconds how long it took
 * @param latencies by kind of request
 * @param sentAgain how many requests were sent again, by reason
 */
public record ReplayReport(
        Figures expected,
        Figures sold,
        List<String> failures,
        Invariants invariants,
        int placedNow,
        double seconds,
        List<Latencies.Percentiles> latencies,
        Map<String, Long> sentAgain) {

    /** Whether the invariants hold. */
    public sealed interface Invariants {

        /** They were checked; they hold when there are no violations. */
        record Checked(List<Violation> violations) implements Invariants {}

        /** They couldn't be checked. */
        record Unchecked(String why) implements Invariants {}

        /** Whether nothing was found against them. */
        private boolean unbroken() {
            return switch (this) {
                case Checked checked -> checked.violations().isEmpty();
                case Unchecked ignored -> true;
            };
        }
    }

    /** Puts it together. */
    public static ReplayReport of(
            Plan plan, OlistReplay.Outcome outcome, Invariants invariants, Latencies latencies, List<Failure> failed) {
        return new ReplayReport(
                plan.expected(),
                Sold.figures(outcome.sold()),
                Stream.concat(
                                outcome.failures().stream(),
                                failed.stream().map(failure -> failure.part() + ": " + failure.why()))
                        .toList(),
                invariants,
                outcome.placedNow(),
                outcome.took().toMillis() / 1000.0,
                latencies.percentiles(),
                latencies.sentAgain());
    }

    /** Whether all is as it must be. */
    @JsonProperty
    public boolean ok() {
        return expected.equals(sold) && failures.isEmpty() && invariants.unbroken();
    }

    /** Orders a second, of those that this replay placed. */
    @JsonProperty
    public double ordersPerSecond() {
        return seconds == 0 ? 0 : placedNow / seconds;
    }
}
