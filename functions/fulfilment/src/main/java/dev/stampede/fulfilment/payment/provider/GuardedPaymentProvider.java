package dev.stampede.fulfilment.payment.provider;

import dev.stampede.fulfilment.payment.Charge;
import dev.stampede.fulfilment.payment.GiveBack;
import dev.stampede.fulfilment.payment.PaymentProvider;
import dev.stampede.fulfilment.payment.PaymentUnavailable;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.PaymentToken;
import dev.stampede.runtime.snapstart.Renewable;
import dev.stampede.runtime.telemetry.Traces;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Leaves a provider alone for a while that doesn't answer, so that the function's time isn't spent on waiting and the
 * provider isn't kept down. Each execution environment finds out by itself. A declined payment is an answer.
 */
public final class GuardedPaymentProvider implements PaymentProvider, Renewable {

    /** The last calls that are looked at: an environment makes one at a time, so these are its last seconds. */
    private static final int WINDOW = 10;

    /** Half a batch of messages: fewer failures may be bad luck, more would spend the function's time-out. */
    private static final int MIN_CALLS = 5;

    /** In percent of the calls looked at. */
    private static final float FAILURE_RATE = 50;

    /** Long enough for a provider's restart, short against the minute after which the sweeper sends an order again. */
    private static final Duration OPEN = Duration.ofSeconds(10);

    /** Trial calls before the circuit closes: one could be a lucky one. */
    private static final int TRIALS = 2;

    private final PaymentProvider provider;
    private final CircuitBreaker breaker;

    /** Guards that provider, and waits by that clock. */
    public GuardedPaymentProvider(PaymentProvider provider, Clock clock) {
        this.provider = provider;
        this.breaker = CircuitBreaker.of(
                "payment",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(WINDOW)
                        .minimumNumberOfCalls(MIN_CALLS)
                        .failureRateThreshold(FAILURE_RATE)
                        .waitDurationInOpenState(OPEN)
                        .permittedNumberOfCallsInHalfOpenState(TRIALS)
                        .recordException(PaymentUnavailable.class::isInstance)
                        .clock(clock)
                        .build());
    }

    @Override
    public Charge charge(OrderId order, Money amount, PaymentToken token) {
        return guarded("charge", order, () -> provider.charge(order, amount, token));
    }

    @Override
    public GiveBack giveBack(OrderId order) {
        return guarded("give-back", order, () -> provider.giveBack(order));
    }

    /** Forgets how the provider was when the snapshot was taken. */
    @Override
    public void renew() {
        breaker.reset();
    }

    private <T> T guarded(String what, OrderId order, Supplier<T> call) {
        try {
            return Traces.traced(what, () -> breaker.executeSupplier(call));
        } catch (CallNotPermittedException e) {
            throw new PaymentUnavailable(order, "left alone for a while, as it gave no answers");
        }
    }
}
