package dev.stampede.localstack.events;

import dev.stampede.localstack.template.FunctionArn;
import dev.stampede.localstack.template.LocalAccount;
import dev.stampede.localstack.template.Resource;
import java.time.Duration;

/**
 * A queue that feeds a function.
 *
 * @param functionName the function it feeds
 * @param queueArn the queue it reads
 * @param batchSize the most messages of one invocation
 * @param batchingWindow how long to wait for a batch to fill
 * @param pollers how many invocations may run at once
 * @param reports whether the function's answer may name the messages that failed
 */
record QueueMapping(
        String functionName,
        String queueArn,
        int batchSize,
        Duration batchingWindow,
        int pollers,
        FailureReports reports) {

    /** As the event source mapping's reference has it for queues. */
    private static final int DEFAULT_BATCH_SIZE = 10;

    /** Lambda starts with five pollers and adds more; on one machine a few are plenty. */
    private static final int MOST_POLLERS = 4;

    /** Reads an {@code AWS::Lambda::EventSourceMapping} on a queue. */
    static QueueMapping of(Resource resource) {
        resource.refuse("FilterCriteria", "ProvisionedPollerConfig");
        var properties = resource.properties();
        var concurrency =
                properties.path("ScalingConfig").path("MaximumConcurrency").asInt(MOST_POLLERS);
        return new QueueMapping(
                FunctionArn.nameIn(
                        resource.logicalId(), resource.required("FunctionName").asText()),
                resource.required("EventSourceArn").asText(),
                properties.path("BatchSize").asInt(DEFAULT_BATCH_SIZE),
                Duration.ofSeconds(
                        properties.path("MaximumBatchingWindowInSeconds").asInt()),
                Math.min(concurrency, MOST_POLLERS),
                FailureReports.of(properties));
    }

    String queueName() {
        return LocalAccount.nameOf(queueArn);
    }
}
