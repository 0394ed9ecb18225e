package dev.stampede.olist;

import dev.stampede.client.Crew;
import dev.stampede.client.Requests;
import dev.stampede.client.ShopOrder;
import dev.stampede.client.UnexpectedAnswer;
import dev.stampede.longrun.LongRun;
import dev.stampede.progress.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Places every order again in the order of time, at the prices of their moments, and sees each through until it is
 * delivered. An interrupted replay goes on where it stopped: an order that its shopper placed before is never placed
 * again, nor a price set for it.
 */
public final class OlistReplay {

    /** So many orders that fail are no accident: the replay stops. */
    private static final int MOST_FAILURES = 25;

    private final Progress progress;
    private final OffersNow offers;
    private final ShopperStep shopper;
    private final SellerSteps sellers;
    private final AtomicInteger placedNow = new AtomicInteger();
    private final List<ShopOrder> sold = Collections.synchronizedList(new ArrayList<>());
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

    /** Replays over these requests. */
    public OlistReplay(Requests requests, Progress progress) {
        this.progress = progress;
        offers = new OffersNow(requests);
        shopper = new ShopperStep(requests, offers);
        sellers = new SellerSteps(requests);
    }

    /**
     * How a replay went.
     *
     * @param sold the orders as the marketplace tells of them in the end
     * @param failures what went wrong, order by order
     * @param placedNow how many of the orders this replay placed, not an earlier one
     * @param took how long it took, from reading what is offered to the last order delivered
     */
    public record Outcome(List<ShopOrder> sold, List<String> failures, int placedNow, Duration took) {

        /** Keeps unmodifiable copies. */
        public Outcome {
            sold = List.copyOf(sold);
            failures = List.copyOf(failures);
        }
    }

    /**
     * Replays the plan's orders.
     *
     * @param reading how many sellers' offers are read at once
     * @param underWay how many orders are on their way at once
     * @param run notes what stopped it
     * @return what was sold, by then where something stopped it
     */
    public Outcome run(Plan plan, Crew reading, Crew underWay, LongRun run) {
        long begun = System.nanoTime();
        run.attempt("the replay", () -> {
            offers.read(List.copyOf(plan.data().sellers().keySet()), reading, progress);
            orders(plan, underWay);
        });
        return new Outcome(sold, failures, placedNow.get(), Duration.ofNanos(System.nanoTime() - begun));
    }

    private void orders(Plan plan, Crew underWay) {
        var queueing = new Queueing(plan.orders());
        try (var work = progress.begin("Orders", plan.orders().size())) {
            underWay.each(plan.orders(), order -> {
                replay(order, queueing);
                work.step();
            });
        }
    }

    private void replay(PastOrder order, Queueing queueing) {
        try {
            var placed = placed(order, queueing);
            if (placed.total().minorUnits() != order.totalCents()) {
                failures.add(
                        "order %s costs %s, not %d cents".formatted(order.id(), placed.total(), order.totalCents()));
            }
            sold.add(sellers.deliver(order, placed));
        } catch (IllegalStateException | UnexpectedAnswer e) {
            failures.add(String.valueOf(e.getMessage()));
            if (failures.size() >= MOST_FAILURES) {
                throw new IllegalStateException(
                        "the replay gave up after %d failures; the last one".formatted(failures.size()), e);
            }
        }
    }

    private ShopOrder placed(PastOrder order, Queueing queueing) {
        queueing.awaitTurnOf(order);
        try {
            return shopper.placedBefore(order).orElseGet(() -> {
                var placed = shopper.place(order);
                placedNow.incrementAndGet();
                return placed;
            });
        } finally {
            queueing.leave(order);
        }
    }
}
