package dev.stampede.runtime.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.stampede.runtime.telemetry.Traces;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A function behind a queue, a stream or a schedule.
 *
 * @param <I> the event
 * @param <O> the answer
 */
public abstract class EventFunction<I, O> implements RequestHandler<I, O> {

    private static final ScopedValue<Context> INVOCATION = ScopedValue.newInstance();

    private final FunctionContext function = new FunctionContext();

    /**
     * Starts the module's beans.
     *
     * @param samples events that a snapshot is primed with; they must change nothing
     */
    @SuppressWarnings("this-escape") // a snapshot is primed after the constructors have ended
    protected EventFunction(List<I> samples) {
        function.primeWith(() -> samples.forEach(sample -> handleRequest(sample, new PrimingContext())));
    }

    @Override
    public final O handleRequest(I event, Context context) {
        return ScopedValue.where(INVOCATION, context)
                .call(() -> function.invocation(context, () -> Traces.traced("event", () -> handle(event))));
    }

    /** Handles one event. */
    protected abstract O handle(I event);

    /** A bean of the module. */
    protected final <T> T bean(Class<T> type) {
        return function.beans().getBean(type);
    }

    /** How long the invocation may go on before Lambda ends it; to be asked on the thread that handles the event. */
    protected static Duration remainingTime() {
        return Duration.ofMillis(INVOCATION.get().getRemainingTimeInMillis());
    }

    /** Runs the work on one record with that record's correlation id on every log line. */
    protected static <T> T correlated(String correlationId, Supplier<T> work) {
        return FunctionContext.correlated(correlationId, work);
    }

    /** The ids of the records whose handling failed, for a partial batch response: the others are done. */
    protected static <R> List<String> failures(List<R> batch, Function<R, String> id, Function<R, Boolean> handled) {
        return batch.stream().filter(item -> !handled.apply(item)).map(id).toList();
    }
}
