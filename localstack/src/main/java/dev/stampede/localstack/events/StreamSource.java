package dev.stampede.localstack.events;

import dev.stampede.localstack.lambda.FunctionInvoker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Feeds a function from a table's stream: every shard in order, a shard only after the one it came from. */
final class StreamSource {

    private static final Duration WAIT_AFTER_ERROR = Duration.ofSeconds(1);

    private final StreamMapping mapping;
    private final String streamArn;
    private final DynamoDbStreamsClient streams;
    private final StreamPositions.OfMapping positions;
    private final FunctionInvoker invoker;
    private final GivenUpRecords givenUp;
    private final Workers workers;
    private final Set<String> started = new HashSet<>();

    /**
     * Ready to read.
     *
     * @param streamArn the stream as DynamoDB Local names it
     */
    StreamSource(
            StreamMapping mapping,
            String streamArn,
            DynamoDbStreamsClient streams,
            StreamPositions positions,
            FunctionInvoker invoker,
            GivenUpRecords givenUp,
            Workers workers) {
        this.mapping = mapping;
        this.streamArn = streamArn;
        this.streams = streams;
        this.positions = positions.of(mapping.functionName(), streamArn);
        this.invoker = invoker;
        this.givenUp = givenUp;
        this.workers = workers;
    }

    StreamMapping mapping() {
        return mapping;
    }

    DynamoDbStreamsClient streams() {
        return streams;
    }

    StreamPositions.OfMapping positions() {
        return positions;
    }

    Workers workers() {
        return workers;
    }

    /**
     * Starts a reader for each shard that may be read now.
     *
     * @param start where a shard without a kept position is begun
     */
    synchronized void start(ShardIteratorType start) {
        var shards = shards();
        var open = new HashSet<String>();
        shards.stream()
                .map(Shard::shardId)
                .filter(id -> !positions.isFinished(id))
                .forEach(open::add);
        for (var shard : shards) {
            var waitsForParent = shard.parentShardId() != null && open.contains(shard.parentShardId());
            if (open.contains(shard.shardId()) && !waitsForParent && started.add(shard.shardId())) {
                read(new ShardReader.Place(streamArn, shard.shardId(), start));
            }
        }
    }

    private void read(ShardReader.Place place) {
        var reader = new ShardReader(place, this, invoker, givenUp);
        workers.repeat(mapping.tableName() + " stream " + place.shardId(), WAIT_AFTER_ERROR, () -> {
            var next = reader.readBatch();
            if (next == Workers.Next.END) {
                start(ShardIteratorType.TRIM_HORIZON); // its children begin where it ended
            }
            return next;
        });
    }

    private List<Shard> shards() {
        var shards = new ArrayList<Shard>();
        var last = "";
        do {
            var page = page(last);
            shards.addAll(page.streamDescription().shards());
            var more = page.streamDescription().lastEvaluatedShardId();
            last = more == null ? "" : more;
        } while (!last.isEmpty());
        return shards;
    }

    private DescribeStreamResponse page(String after) {
        return streams.describeStream(request -> {
            request.streamArn(streamArn);
            if (!after.isEmpty()) {
                request.exclusiveStartShardId(after);
            }
        });
    }
}
