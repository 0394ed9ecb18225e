package dev.stampede.runtime.telemetry;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/** Counts what happens in an invocation, and writes the counts as one line of CloudWatch's embedded metric format. */
@Singleton
public final class Measurements {

    private final Map<String, Long> counts = new ConcurrentHashMap<>();
    private final Queue<Took> times = new ConcurrentLinkedQueue<>();

    private record Took(String name, Duration time) {}

    /** Counts one more of that name, such as {@code OrdersPlaced}. */
    public void count(String name) {
        count(name, 1);
    }

    /** Counts that many more of that name; none is nothing to count. */
    public void count(String name, long more) {
        if (more > 0) {
            counts.merge(name, more, Long::sum);
        }
    }

    /** Notes how long something took, in milliseconds, under a name such as {@code PlacedToPaid}. */
    public void took(String name, Duration time) {
        times.add(new Took(name, time));
    }

    /** Writes the counts and times since the last time, if there are any. */
    public void flush() {
        if (counts.isEmpty() && times.isEmpty()) {
            return;
        }
        var metrics = MetricsFactory.getMetricsInstance();
        counts.forEach((name, count) -> metrics.addMetric(name, count, MetricUnit.COUNT));
        counts.clear();
        for (var took = times.poll(); took != null; took = times.poll()) {
            metrics.addMetric(took.name(), (double) took.time().toMillis(), MetricUnit.MILLISECONDS);
        }
        metrics.flush();
    }
}
