package dev.stampede.localstack.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How well the provider is.
 *
 * @param mode what is wrong with it
 * @param delayMillis how long it thinks when slow
 * @param failureRate from 0 to 1, how many answers are lost when flaky
 */
record Behaviour(@JsonProperty(required = true) Mode mode, long delayMillis, double failureRate) {

    static final Behaviour NORMAL = new Behaviour(Mode.NORMAL, 0, 0);

    /** What may be wrong with a provider. */
    enum Mode {
        /** Nothing. */
        @JsonProperty("normal")
        NORMAL,
        /** It answers 503 and does nothing. */
        @JsonProperty("failing")
        FAILING,
        /** It takes its time. */
        @JsonProperty("slow")
        SLOW,
        /** It does what it was asked to, but its answer is lost. */
        @JsonProperty("flaky")
        FLAKY,
        /** It does what it was asked to, and then answers nonsense. */
        @JsonProperty("garbled")
        GARBLED
    }

    boolean refuses() {
        return mode == Mode.FAILING;
    }

    boolean losesThisAnswer() {
        return mode == Mode.FLAKY && ThreadLocalRandom.current().nextDouble() < failureRate;
    }

    boolean garblesAnswers() {
        return mode == Mode.GARBLED;
    }

    /** How long to wait before anything is done. */
    long pauseMillis() {
        return mode == Mode.SLOW ? delayMillis : 0;
    }
}
