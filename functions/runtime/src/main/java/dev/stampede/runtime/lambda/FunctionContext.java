package dev.stampede.runtime.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.stampede.runtime.snapstart.Priming;
import dev.stampede.runtime.snapstart.SnapshotHooks;
import dev.stampede.runtime.telemetry.Correlation;
import dev.stampede.runtime.telemetry.Measurements;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;

/** What every entry point has: the beans of its module, and telemetry around each invocation. */
final class FunctionContext {

    private final ApplicationContext beans;
    private final Measurements measurements;

    FunctionContext() {
        // Beans are made when they are first needed: one artifact serves several functions, and each has only the
        // environment variables of its own events. Before a snapshot the sample events need them all.
        beans = ApplicationContext.builder()
                .environments(Environment.FUNCTION, "lambda")
                .deduceEnvironment(false)
                .banner(false)
                .properties(Map.of(
                        // A field that nobody reads is a client's mistake; say so instead of guessing.
                        "micronaut.serde.deserialization.ignore-unknown", false,
                        "micronaut.serde.deserialization.strict-nullable", true,
                        "micronaut.serde.deserialization.fail-on-null-for-primitives", true,
                        // The gateway says which origins may ask; the framework's own guard of servers on a developer's
                        // machine would refuse all others there with an empty 403.
                        "micronaut.server.cors.localhost-pass-through", true,
                        // An empty list is an answer; a member without a value is left out.
                        "micronaut.serde.serialization.inclusion", "NON_NULL"))
                .start();
        measurements = beans.getBean(Measurements.class);
    }

    ApplicationContext beans() {
        return beans;
    }

    void primeWith(Priming priming) {
        beans.getBean(SnapshotHooks.class).add(priming);
    }

    /** Runs an invocation with the log context set up, and its counts written at the end. */
    <T> T invocation(Context context, Supplier<T> work) {
        return PowertoolsLogging.withLogging(context, () -> {
            try {
                return work.get();
            } finally {
                measurements.flush();
            }
        });
    }

    /** Runs the work with that correlation id on every log line. */
    static <T> T correlated(String correlationId, Supplier<T> work) {
        return Correlation.correlated(correlationId, work);
    }
}
