package dev.stampede.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;

/** How long requests took, by kind, as their sender saw it. */
public final class Latencies {

    /** Anything longer counts as this long: the gateway itself gives up after 29 seconds. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final int SIGNIFICANT_DIGITS = 3;

    private final Map<String, ConcurrentHistogram> byKind = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> resent = new ConcurrentHashMap<>();

    /**
     * The percentiles of one kind of request, in milliseconds.
     *
     * @param kind the kind
     * @param count how many there were
     */
    public record Percentiles(String kind, long count, double p50, double p90, double p99, double p999, double max) {}

    /** Counts a request that took that long. */
    public void record(String kind, long nanos) {
        var micros = TimeUnit.NANOSECONDS.toMicros(nanos);
        byKind.computeIfAbsent(
                        kind, k -> new ConcurrentHistogram(TimeUnit.MICROSECONDS.convert(LONGEST), SIGNIFICANT_DIGITS))
                .recordValue(Math.min(micros, TimeUnit.MICROSECONDS.convert(LONGEST)));
    }

    /** Counts a request that is sent again because of that. */
    public void sentAgain(String why) {
        resent.computeIfAbsent(why, k -> new LongAdder()).increment();
    }

    /** All kinds, by name. */
    public List<Percentiles> percentiles() {
        return byKind.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> percentiles(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** How many requests were sent again, by reason. */
    public Map<String, Long> sentAgain() {
        var counts = new TreeMap<String, Long>();
        resent.forEach((why, count) -> counts.put(why, count.sum()));
        return counts;
    }

    private static Percentiles percentiles(String kind, ConcurrentHistogram histogram) {
        var taken = histogram.copy();
        return new Percentiles(
                kind,
                taken.getTotalCount(),
                millis(taken.getValueAtPercentile(50)),
                millis(taken.getValueAtPercentile(90)),
                millis(taken.getValueAtPercentile(99)),
                millis(taken.getValueAtPercentile(99.9)),
                millis(taken.getMaxValue()));
    }

    private static double millis(long micros) {
        return micros / 1000.0;
    }
}
