package dev.stampede.model.dynamodb;

import dev.stampede.model.dynamodb.TransactionOutcome.Unsettled;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Repeats an unsettled transaction within a budget of time: at once, then after ever longer pauses with full jitter.
 */
public final class Retries {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    /** Where it is crowded: pauses grow twice as fast, and longer. */
    private static final Duration LONGEST_PAUSE_IN_A_CROWD = Duration.ofSeconds(2);

    private final Transactions transactions;
    private final Clock clock;
    private final Pause pause;
    private final RandomGenerator random;
    private final Duration budget;

    /**
     * Spends at most the budget on one transaction's tries, the last of which may end later.
     *
     * @param random where the jitter comes from
     * @param budget from the first try to the start of the last
     */
    public Retries(Transactions transactions, Clock clock, Pause pause, RandomGenerator random, Duration budget) {
        this.transactions = transactions;
        this.clock = clock;
        this.pause = pause;
        this.random = random;
        this.budget = budget;
    }

    /**
     * Tries until the transaction is committed or refused.
     *
     * @param what names the write in an error
     * @param writes the transaction of a try, which counts from 0, so that each can go another way
     * @throws StoreBusy when the budget is spent
     */
    public TransactionOutcome untilSettled(String what, Function<Integer, List<TransactWriteItem>> writes) {
        return untilSettled(what, writes, unsettled -> {});
    }

    /**
     * The same.
     *
     * @param listener is told of each try that has to be repeated, the last one too
     */
    public TransactionOutcome untilSettled(
            String what, Function<Integer, List<TransactWriteItem>> writes, Consumer<Unsettled> listener) {
        return untilDone(what, attempt -> {
            var outcome = transactions.attempt(writes.apply(attempt));
            if (outcome instanceof Unsettled unsettled) {
                listener.accept(unsettled);
                return new Attempt.Overtaken<>(unsettled.cause());
            }
            return new Attempt.Settled<>(outcome);
        });
    }

    /**
     * Tries until there is a result.
     *
     * @param what names the write in an error
     * @param tries reads, decides and writes; a try counts from 0
     * @throws StoreBusy when the budget is spent
     */
    public <R> R untilDone(String what, Function<Integer, Attempt<R>> tries) {
        var end = clock.instant().plus(budget);
        for (int attempt = 0; ; attempt++) {
            switch (tries.apply(attempt)) {
                case Attempt.Settled<R> settled -> {
                    return settled.result();
                }
                case Attempt.Overtaken<R> overtaken -> {
                    var delay = attempt == 0 ? Duration.ZERO : pauseAfter(attempt, overtaken.crowded());
                    if (clock.instant().plus(delay).isAfter(end)) {
                        throw new StoreBusy(what, overtaken.cause());
                    }
                    pause.pause(delay);
                }
            }
        }
    }

    /**
     * Full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter"); the SDK's own can't be given its chance.
     */
    private Duration pauseAfter(int attempt, boolean crowded) {
        int doublings = Math.min(attempt - 1, 10) * (crowded ? 2 : 1);
        long longest = FIRST_PAUSE.toNanos() << doublings;
        var most = crowded ? LONGEST_PAUSE_IN_A_CROWD : LONGEST_PAUSE;
        return Duration.ofNanos(random.nextLong(1 + Math.min(longest, most.toNanos())));
    }
}
