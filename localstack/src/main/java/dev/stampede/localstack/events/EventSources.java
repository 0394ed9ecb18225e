package dev.stampede.localstack.events;

import dev.stampede.localstack.data.KeptJson;
import dev.stampede.localstack.dynamodb.LocalTables;
import dev.stampede.localstack.lambda.FunctionInvoker;
import dev.stampede.localstack.sqs.LocalQueues;
import dev.stampede.localstack.template.Resource;
import dev.stampede.localstack.template.TableStreamArn;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The template's event source mappings, running: they poll queues and streams and invoke functions with batches. */
public final class EventSources implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Workers workers = new Workers(GRACE);
    private final DynamoDbClient dynamoDb;
    private final DynamoDbStreamsClient streams;
    private final SqsClient sqs;
    private final RepeatedDelivery invoker;
    private final KeptJson kept;
    private final StreamPositions positions;

    private EventSources(LocalTables tables, LocalQueues queues, FunctionInvoker invoker, KeptJson kept) {
        this.dynamoDb = tables.client();
        this.streams = tables.streamsClient();
        this.sqs = queues.client();
        this.invoker = new RepeatedDelivery(invoker);
        this.kept = kept;
        this.positions = new StreamPositions(kept);
    }

    /**
     * Starts all mappings that aren't disabled; their tables and queues must exist.
     *
     * @param mappings the {@code AWS::Lambda::EventSourceMapping} resources
     * @param kept where positions in streams outlive the process; where they do, a stream without one is read from its
     *     oldest record, because the mapping may have been away
     */
    public static EventSources start(
            List<Resource> mappings, LocalTables tables, LocalQueues queues, FunctionInvoker invoker, KeptJson kept) {
        var sources = new EventSources(tables, queues, invoker, kept);
        try {
            mappings.stream()
                    .filter(mapping -> mapping.properties().path("Enabled").asBoolean(true))
                    .forEach(sources::start);
            return sources;
        } catch (RuntimeException e) {
            sources.close();
            throw e;
        }
    }

    /** From now on each batch reaches its function that often; 1 or more. */
    public void deliverEachBatch(int times) {
        invoker.times(times);
    }

    /** Lets invocations that run end, within a few seconds, and stops. */
    @Override
    public void close() {
        workers.close();
        dynamoDb.close();
        streams.close();
        sqs.close();
    }

    private void start(Resource mapping) {
        if (TableStreamArn.isStream(mapping.required("EventSourceArn").asText())) {
            start(StreamMapping.of(mapping));
        } else {
            new QueueSource(QueueMapping.of(mapping), sqs, invoker, workers).start();
        }
    }

    private void start(StreamMapping mapping) {
        var streamArn = dynamoDb.describeTable(request -> request.tableName(mapping.tableName()))
                .table()
                .latestStreamArn();
        var givenUp = new GivenUpRecords(mapping, sqs);
        new StreamSource(mapping, streamArn, streams, positions, invoker, givenUp, workers)
                .start(kept.isKept() ? ShardIteratorType.TRIM_HORIZON : mapping.start());
    }
}
