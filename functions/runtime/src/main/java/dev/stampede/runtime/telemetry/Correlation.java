package dev.stampede.runtime.telemetry;

import java.util.function.Supplier;
import org.slf4j.MDC;

/** The log field that all lines about one order or one request share. */
public final class Correlation {

    private static final String FIELD = "correlation_id";

    private Correlation() {}

    /** Runs the work with that correlation id on every log line; the one before counts again after it. */
    public static <T> T correlated(String correlationId, Supplier<T> work) {
        var before = MDC.get(FIELD);
        MDC.put(FIELD, correlationId);
        try {
            return work.get();
        } finally {
            if (before == null) {
                MDC.remove(FIELD);
            } else {
                MDC.put(FIELD, before);
            }
        }
    }

    /** The same for work without a result. */
    public static void correlated(String correlationId, Runnable work) {
        correlated(correlationId, () -> {
            work.run();
            return correlationId;
        });
    }
}
