package dev.stampede.localstack.events;

import dev.stampede.localstack.lambda.FunctionInvoker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads one shard from its kept position to its end and has its records delivered. */
final class ShardReader {

    private static final Duration IDLE_POLL = Duration.ofMillis(50);
    /** The most records {@code GetRecords} gives. */
    private static final int REQUEST_LIMIT = 1000;

    private static final String NONE = "";

    private final Place place;
    private final StreamMapping mapping;
    private final DynamoDbStreamsClient streams;
    private final StreamPositions.OfMapping positions;
    private final OrderedDelivery delivery;
    private final Workers workers;
    private String iterator = NONE;

    /**
     * Which shard to read.
     *
     * @param start where to begin without a kept position
     */
    record Place(String streamArn, String shardId, ShardIteratorType start) {}

    ShardReader(Place place, StreamSource source, FunctionInvoker invoker, GivenUpRecords givenUp) {
        this.place = place;
        this.mapping = source.mapping();
        this.streams = source.streams();
        this.positions = source.positions();
        this.workers = source.workers();
        this.delivery = new OrderedDelivery(
                mapping,
                invoker,
                new OrderedDelivery.Progress() {
                    @Override
                    public void settledUpTo(Record record) {
                        ShardReader.this.settledUpTo(record);
                    }

                    @Override
                    public void givenUp(List<Record> records, int attempts, GivenUpReason reason) {
                        givenUp.tell(place.shardId(), records, attempts, reason);
                    }
                },
                workers);
    }

    /** Reads and delivers one batch; ends when the shard is closed and read. */
    Workers.Next readBatch() throws InterruptedException {
        try {
            var batch = new ArrayList<Record>();
            var next = collect(batch);
            var wanted = batch.stream().filter(this::isWanted).toList();
            if (!wanted.isEmpty()) {
                delivery.deliver(wanted);
            }
            if (!batch.isEmpty() && !workers.isStopping()) {
                settledUpTo(batch.getLast());
            }
            return moveTo(next);
        } catch (ExpiredIteratorException e) {
            iterator = NONE; // opened again from the kept position
            return Workers.Next.AGAIN;
        } catch (TrimmedDataAccessException e) {
            // DynamoDB Local says so of an iterator that was made while the shard was empty: begin with what is there.
            iterator = open(request -> request.shardIteratorType(ShardIteratorType.TRIM_HORIZON));
            workers.pause(IDLE_POLL);
            return Workers.Next.AGAIN;
        } catch (RuntimeException e) {
            iterator = NONE;
            throw e;
        }
    }

    /** Adds records to the batch until it is full, its window is over or there are none; answers the next iterator. */
    private String collect(List<Record> batch) throws InterruptedException {
        var current = iterator.isEmpty() ? open() : iterator;
        var deadline = System.nanoTime() + mapping.batchingWindow().toNanos();
        var more = true;
        while (more) {
            var answer = read(current, mapping.batchSize() - batch.size());
            batch.addAll(answer.records());
            current = answer.nextShardIterator() == null ? NONE : answer.nextShardIterator();
            if (answer.records().isEmpty() && !current.isEmpty()) {
                workers.pause(IDLE_POLL);
            }
            more = System.nanoTime() < deadline
                    && batch.size() < mapping.batchSize()
                    && !current.isEmpty()
                    && !workers.isStopping();
        }
        return current;
    }

    private GetRecordsResponse read(String from, int most) {
        return streams.getRecords(request -> request.shardIterator(from).limit(Math.min(most, REQUEST_LIMIT)));
    }

    /** Records that are filtered out count as settled once those before them are. */
    private boolean isWanted(Record record) {
        return mapping.filter().letsThrough(StreamEvent.record(record, mapping.streamArn()));
    }

    private void settledUpTo(Record record) {
        positions.moveTo(place.shardId(), record.dynamodb().sequenceNumber());
    }

    private Workers.Next moveTo(String next) {
        iterator = next;
        if (next.isEmpty() && !workers.isStopping()) {
            positions.finish(place.shardId());
            return Workers.Next.END;
        }
        return Workers.Next.AGAIN;
    }

    private String open() {
        var kept = positions.doneUpTo(place.shardId());
        if (kept.isEmpty()) {
            return open(request -> request.shardIteratorType(place.start()));
        }
        try {
            return open(request -> request.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                    .sequenceNumber(kept.get()));
        } catch (TrimmedDataAccessException e) {
            // a stream keeps a day: what is older was lost to the stack while it was down
            return open(request -> request.shardIteratorType(ShardIteratorType.TRIM_HORIZON));
        }
    }

    private String open(Consumer<GetShardIteratorRequest.Builder> where) {
        return streams.getShardIterator(request -> {
                    request.streamArn(place.streamArn()).shardId(place.shardId());
                    where.accept(request);
                })
                .shardIterator();
    }
}
