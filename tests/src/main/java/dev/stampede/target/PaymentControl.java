package dev.stampede.target;

import dev.stampede.client.Control;
import dev.stampede.client.Json;
import dev.stampede.invariants.Charge;
import dev.stampede.invariants.payment.SimulatorCharges;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How well the payment simulator is.
 *
 * @param payments where it answers
 */
public record PaymentControl(URI payments) {

    /**
     * What is wrong with it.
     *
     * @param mode the simulator's name for it
     * @param delay how long it thinks when slow
     * @param failureRate how many answers are lost when flaky, from 0 to 1
     */
    public record Illness(String mode, Duration delay, double failureRate) {

        /** Nothing. */
        public static final Illness NONE = new Illness("normal", Duration.ZERO, 0);

        /** It answers 503 and does nothing. */
        public static final Illness FAILING = new Illness("failing", Duration.ZERO, 0);

        /** It does what it is asked to, but every third answer is lost. */
        public static final Illness FLAKY = new Illness("flaky", Duration.ZERO, 0.34);

        /** It does what it is asked to, and no answer arrives. */
        public static final Illness SILENT = new Illness("flaky", Duration.ZERO, 1);

        /** It does what it is asked to, and answers nonsense. */
        public static final Illness GARBLED = new Illness("garbled", Duration.ZERO, 0);

        /** It takes longer than anybody waits for it. */
        public static final Illness SLOW = new Illness("slow", Duration.ofSeconds(6), 0);
    }

    /** What it did for an order; empty when it never heard of it. */
    public Optional<Charge> charge(String orderId) {
        return new SimulatorCharges(payments)
                .all().stream()
                        .filter(charge -> charge.orderId().equals(orderId))
                        .findFirst();
    }

    /** From now on it is like that. */
    public void be(Illness illness) {
        new Control(payments.resolve("/control"))
                .put(Json.object()
                        .put("mode", illness.mode())
                        .put("delayMillis", illness.delay().toMillis())
                        .put("failureRate", illness.failureRate()));
    }

    /** Does the work while it is like that. */
    public <T> T during(Illness illness, Supplier<T> work) {
        be(illness);
        try {
            return work.get();
        } finally {
            be(Illness.NONE);
        }
    }
}
