package dev.stampede.localstack.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.localstack.template.FunctionArn;
import dev.stampede.localstack.template.LocalAccount;
import dev.stampede.localstack.template.Resource;
import dev.stampede.localstack.template.TableStreamArn;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/**
 * A table's stream that feeds a function.
 *
 * <p>{@code ParallelizationFactor} is read as 1: a shard's batches follow each other, which keeps any order that more
 * at once would keep.
 *
 * @param functionName the function it feeds
 * @param streamArn the stream as the template names it
 * @param filter which records the function is given
 * @param start where to begin when no position is known
 * @param batchSize the most records of one invocation
 * @param batchingWindow how long to wait for a batch to fill
 * @param patience when to give up on records that fail
 * @param bisect whether a failed batch is halved, so that one bad record is found
 * @param reports whether the function's answer may name the record that failed
 * @param onFailureQueue the queue that is told of records given up, if any
 */
record StreamMapping(
        String functionName,
        String streamArn,
        EventFilter filter,
        ShardIteratorType start,
        int batchSize,
        Duration batchingWindow,
        Patience patience,
        Bisection bisect,
        FailureReports reports,
        Optional<String> onFailureQueue) {

    /** As the event source mapping's reference has it for streams. */
    private static final int DEFAULT_BATCH_SIZE = 100;

    /** The template's way to say "without limit". */
    private static final int UNLIMITED = -1;

    /**
     * When to give up on records.
     *
     * @param retries how often to try again
     * @param recordAge how old a record may get
     */
    record Patience(long retries, Duration recordAge) {

        private static final Duration FOREVER = Duration.ofDays(36_500);

        static Patience of(JsonNode mapping) {
            var retries = mapping.path("MaximumRetryAttempts").asInt(UNLIMITED);
            var age = mapping.path("MaximumRecordAgeInSeconds").asInt(UNLIMITED);
            return new Patience(
                    retries == UNLIMITED ? Long.MAX_VALUE : retries,
                    age == UNLIMITED ? FOREVER : Duration.ofSeconds(age));
        }
    }

    /** What becomes of a batch that fails as a whole. */
    enum Bisection {
        HALVE,
        KEEP_WHOLE
    }

    /** Reads an {@code AWS::Lambda::EventSourceMapping} on a stream. */
    static StreamMapping of(Resource resource) {
        resource.refuse("TumblingWindowInSeconds");
        var properties = resource.properties();
        return new StreamMapping(
                FunctionArn.nameIn(
                        resource.logicalId(), resource.required("FunctionName").asText()),
                resource.required("EventSourceArn").asText(),
                EventFilter.of(resource),
                ShardIteratorType.fromValue(
                        resource.required("StartingPosition").asText()),
                properties.path("BatchSize").asInt(DEFAULT_BATCH_SIZE),
                Duration.ofSeconds(
                        properties.path("MaximumBatchingWindowInSeconds").asInt()),
                Patience.of(properties),
                properties.path("BisectBatchOnFunctionError").asBoolean() ? Bisection.HALVE : Bisection.KEEP_WHOLE,
                FailureReports.of(properties),
                Optional.ofNullable(properties
                                .path("DestinationConfig")
                                .path("OnFailure")
                                .path("Destination")
                                .textValue())
                        .map(LocalAccount::nameOf));
    }

    String tableName() {
        return TableStreamArn.tableOf(streamArn);
    }
}
