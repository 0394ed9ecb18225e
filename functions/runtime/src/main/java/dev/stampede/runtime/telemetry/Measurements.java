package dev.stampede.runtime.telemetry;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/** Counts what happens in an invocation, and writes the counts as one line of CloudWatch's embedded metric format. */
@Singleton
public final class Measurements {

    private final Map<String, Long> counts = new ConcurrentHashMap<>();

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

    /** Writes the counts since the last time, if there are any. */
    public void flush() {
        if (counts.isEmpty()) {
            return;
        }
        var metrics = MetricsFactory.getMetricsInstance();
        counts.forEach((name, count) -> metrics.addMetric(name, count, MetricUnit.COUNT));
        counts.clear();
        metrics.flush();
    }
}
