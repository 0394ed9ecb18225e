package dev.stampede.model.dynamodb;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Repeats an unsettled transaction within a budget of time: at once, then after ever longer pauses with full jitter.
 */
public final class Retries {

    private static final BackoffStrategy BACKOFF =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(5), Duration.ofMillis(200));

    private final Transactions transactions;
    private final Clock clock;
    private final Pause pause;
    private final Duration budget;

    /**
     * Spends at most the budget on one transaction's tries, the last of which may end later.
     *
     * @param budget from the first try to the start of the last
     */
    public Retries(Transactions transactions, Clock clock, Pause pause, Duration budget) {
        this.transactions = transactions;
        this.clock = clock;
        this.pause = pause;
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
        return untilDone(what, attempt -> {
            var outcome = transactions.attempt(writes.apply(attempt));
            return outcome instanceof TransactionOutcome.Unsettled unsettled
                    ? new Attempt.Overtaken<>(unsettled.cause())
                    : new Attempt.Settled<>(outcome);
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
                    var delay = attempt == 0 ? Duration.ZERO : BACKOFF.computeDelay(attempt);
                    if (clock.instant().plus(delay).isAfter(end)) {
                        throw new StoreBusy(what, overtaken.cause());
                    }
                    pause.pause(delay);
                }
            }
        }
    }
}
