package dev.stampede.infra.shop;

import dev.stampede.infra.stage.Accepted;
import dev.stampede.infra.stage.LogicalId;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.IQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** The queues between the functions, each with a place for what it can't deliver. */
public final class Queues extends Construct {

    /** The longest that SQS keeps a message, so that a weekend and a holiday don't lose the evidence. */
    private static final int DEAD_LETTER_DAYS = 14;

    /** Five tries outlast a payment provider's short outage; what still fails then wants a person. */
    private static final int DELIVERIES_BEFORE_DEAD_LETTER = 5;

    private final IQueue fulfilment;
    private final IQueue fulfilmentDeadLetters;
    private final IQueue relayDeadLetters;

    /**
     * @param fulfilTimeout the time-out of the function that consumes the fulfilment queue
     * @param fulfilBatchingWindow how long its event source mapping waits to fill a batch
     */
    Queues(Construct scope, String id, Duration fulfilTimeout, Duration fulfilBatchingWindow) {
        super(scope, id);
        fulfilmentDeadLetters = deadLetters("FulfilmentDeadLetters");
        fulfilment = LogicalId.pin(
                "FulfilmentQueue",
                Queue.Builder.create(this, "FulfilmentQueue")
                        .encryption(QueueEncryption.SQS_MANAGED)
                        .enforceSsl(true)
                        .visibilityTimeout(visibility(fulfilTimeout, fulfilBatchingWindow))
                        .deadLetterQueue(DeadLetterQueue.builder()
                                .queue(fulfilmentDeadLetters)
                                .maxReceiveCount(DELIVERIES_BEFORE_DEAD_LETTER)
                                .build())
                        .build());
        relayDeadLetters = deadLetters("RelayDeadLetters");
        Accepted.finding(
                relayDeadLetters,
                "SQS3",
                "It holds dead letters itself: those of the stream, which names it as target");
    }

    /** Orders that have something to be done for them. */
    public IQueue fulfilment() {
        return fulfilment;
    }

    /** Messages that fulfilment could not handle. */
    public IQueue fulfilmentDeadLetters() {
        return fulfilmentDeadLetters;
    }

    /** Where the order relay's failed batches are told of: which records of the stream, not the records. */
    public IQueue relayDeadLetters() {
        return relayDeadLetters;
    }

    /**
     * Six times the function's time-out and the batching window on top is what AWS advises for a queue that feeds a
     * function (Lambda developer guide, "Configuring a queue to use with Lambda"): a throttled batch is tried again
     * before its messages show up a second time.
     */
    private static Duration visibility(Duration timeout, Duration batchingWindow) {
        return Duration.seconds(
                6 * timeout.toSeconds().intValue() + batchingWindow.toSeconds().intValue());
    }

    private IQueue deadLetters(String name) {
        return LogicalId.pin(
                name,
                Queue.Builder.create(this, name)
                        .encryption(QueueEncryption.SQS_MANAGED)
                        .enforceSsl(true)
                        .retentionPeriod(Duration.days(DEAD_LETTER_DAYS))
                        .build());
    }
}
