package dev.stampede.fulfilment.sweep;

import dev.stampede.fulfilment.settlement.PaymentHold;
import dev.stampede.model.id.OrderId;
import dev.stampede.runtime.event.OrderEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Goes over the orders that are due: frees what was not paid in time, and sends the events of the others again, because
 * the queue or the stream may have lost them. What it doesn't get to stays due.
 */
public final class SweepOrders {

    /** Orders of one bucket at a time, so that a full one doesn't keep the others waiting. */
    private static final int PAGE = 50;

    private final WaitingOrders orders;
    private final PaymentHold hold;
    private final OrderEvents events;
    private final Clock clock;
    private final RandomGenerator random;
    private final Duration resendAfter;

    /**
     * Sweeps those orders.
     *
     * @param random decides which bucket comes first, so that none always comes last
     * @param resendAfter how long an order may rest before its event is sent again
     */
    public SweepOrders(
            WaitingOrders orders,
            PaymentHold hold,
            OrderEvents events,
            Clock clock,
            RandomGenerator random,
            Duration resendAfter) {
        this.orders = orders;
        this.hold = hold;
        this.events = events;
        this.clock = clock;
        this.random = random;
        this.resendAfter = resendAfter;
    }

    /**
     * Looks after the orders that were due at a time.
     *
     * @param dueBy that time
     * @param until when to begin nothing more
     */
    public Sweep sweep(Instant dueBy, Instant until) {
        var run = new SweepRun(orders, hold, events, clock, resendAfter);
        var seen = new HashSet<OrderId>();
        var buckets = shuffledBuckets().stream()
                .map(number -> new DueBucket(number, orders.due(number, dueBy)))
                .toList();
        while (!buckets.isEmpty()) {
            var withMore = new ArrayList<DueBucket>();
            for (var bucket : buckets) {
                if (clock.instant().isBefore(until) && lookInto(bucket, run, seen)) {
                    withMore.add(bucket);
                }
            }
            buckets = withMore;
        }
        return run.finish();
    }

    /** Whether there may be more in the bucket. */
    private static boolean lookInto(DueBucket bucket, SweepRun run, Set<OrderId> seen) {
        var due = bucket.next(PAGE);
        if (bucket.isBroken()) {
            run.bucketFailed();
        }
        due.stream().filter(seen::add).forEach(run::lookAfter);
        return due.size() == PAGE;
    }

    private List<Integer> shuffledBuckets() {
        var buckets =
                new ArrayList<>(IntStream.range(0, orders.buckets()).boxed().toList());
        Collections.shuffle(buckets, random);
        return buckets;
    }
}
