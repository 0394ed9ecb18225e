package dev.stampede.localstack.events;

import dev.stampede.localstack.events.StreamMapping.Bisection;
import dev.stampede.localstack.lambda.FunctionInvoker;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Hands the records of one shard to the function in order, each at least once, with Lambda's rules for what fails.
 *
 * <p>A batch that fails is tried again, halved first where the mapping says so (halving uses up no attempt), until its
 * attempts or its records' age run out; then the records are given up. Records that the answer says are done are not
 * tried again.
 */
final class OrderedDelivery {

    private static final Backoff RETRY = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(5));
    private static final System.Logger LOG = System.getLogger(OrderedDelivery.class.getName());

    private final StreamMapping mapping;
    private final FunctionInvoker invoker;
    private final Progress progress;
    private final Workers workers;
    private final ArrayDeque<Pending> queue = new ArrayDeque<>();
    private int failuresInRow;

    /** Is told what became of the records, in order. */
    interface Progress {

        /** All records up to this one are settled. */
        void settledUpTo(Record record);

        /** The records failed for good; they count as settled after this. */
        void givenUp(List<Record> records, int attempts, GivenUpReason reason);
    }

    /** Records still to be delivered together, and how often that failed. */
    private record Pending(List<Record> records, int failures) {

        Pending from(int index) {
            return new Pending(records.subList(index, records.size()), 0);
        }

        Pending upTo(int index) {
            return new Pending(records.subList(0, index), 0);
        }

        Pending failedAgain() {
            return new Pending(records, failures + 1);
        }

        /** The index of the first record that fits, or their number. */
        int indexOf(Predicate<Record> fits) {
            var index = 0;
            while (index < records.size() && !fits.test(records.get(index))) {
                index++;
            }
            return index;
        }
    }

    OrderedDelivery(StreamMapping mapping, FunctionInvoker invoker, Progress progress, Workers workers) {
        this.mapping = mapping;
        this.invoker = invoker;
        this.progress = progress;
        this.workers = workers;
    }

    /** Delivers the batch, or as much of it as there is time for before the workers stop. */
    void deliver(List<Record> batch) throws InterruptedException {
        queue.clear(); // what an error left of the batch before is read from the stream again
        queue.add(new Pending(batch, 0));
        while (!queue.isEmpty() && !workers.isStopping()) {
            attempt(queue.removeFirst());
        }
    }

    private void attempt(Pending pending) throws InterruptedException {
        switch (invoke(pending.records())) {
            case BatchAnswer.AllDone done -> settle(pending);
            case BatchAnswer.SomeFailed some -> {
                var first = pending.indexOf(record -> some.identifiers().contains(sequenceNumber(record)));
                if (first == 0) {
                    failed(pending.failedAgain(), "the function reported the first record");
                } else {
                    settle(pending.upTo(first));
                    queue.addFirst(pending.from(first));
                }
            }
            case BatchAnswer.AllFailed all -> failed(pending.failedAgain(), all.why());
            case BatchAnswer.NotRun notRun -> {
                queue.addFirst(pending);
                workers.pause(RETRY.after(++failuresInRow));
            }
        }
    }

    private BatchAnswer invoke(List<Record> records) {
        var identifiers = new HashSet<String>();
        records.forEach(record -> identifiers.add(sequenceNumber(record)));
        var event = StreamEvent.of(records, mapping.streamArn());
        return mapping.reports().read(invoker.invoke(mapping.functionName(), event), identifiers);
    }

    private void failed(Pending pending, String why) throws InterruptedException {
        var size = pending.records().size();
        LOG.log(Level.WARNING, "{0} failed on a batch of {1}: {2}", mapping.functionName(), size, why);
        workers.pause(RETRY.after(++failuresInRow));
        var tooOld = pending.indexOf(record -> !isTooOld(record));
        if (tooOld > 0) {
            giveUp(pending.upTo(tooOld), pending.failures(), GivenUpReason.RECORD_AGE_EXCEEDED);
            if (tooOld < size) {
                queue.addFirst(pending.from(tooOld));
            }
        } else if (mapping.bisect() == Bisection.HALVE && size > 1) {
            queue.addFirst(pending.from(size / 2));
            queue.addFirst(pending.upTo(size / 2));
        } else if (pending.failures() > mapping.patience().retries()) {
            giveUp(pending, pending.failures(), GivenUpReason.RETRY_ATTEMPTS_EXHAUSTED);
        } else {
            queue.addFirst(pending);
        }
    }

    private void giveUp(Pending pending, int attempts, GivenUpReason reason) {
        progress.givenUp(pending.records(), attempts, reason);
        settle(pending);
    }

    private void settle(Pending pending) {
        failuresInRow = 0;
        progress.settledUpTo(pending.records().getLast());
    }

    private boolean isTooOld(Record record) {
        return record.dynamodb()
                .approximateCreationDateTime()
                .plus(mapping.patience().recordAge())
                .isBefore(Instant.now());
    }

    private static String sequenceNumber(Record record) {
        return record.dynamodb().sequenceNumber();
    }
}
