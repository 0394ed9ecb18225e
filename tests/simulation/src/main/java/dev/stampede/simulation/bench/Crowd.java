package dev.stampede.simulation.bench;

import dev.stampede.checkout.order.OrderRequest;
import dev.stampede.checkout.order.Placement;
import dev.stampede.checkout.order.Refusal;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.simulation.Killed;
import dev.stampede.simulation.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;

/** Shoppers who buy as fast as so many environments can, until they hear that nothing is left. */
final class Crowd {

    /** What orders are counted by over time. */
    static final Duration SLOT = Duration.ofMillis(200);

    private static final int SLOTS_A_SECOND = 5;
    private static final Duration ARRIVE_WITHIN = Duration.ofMillis(20);

    /** Until another environment stands in for one that died; about what a restored snapshot takes. */
    private static final Duration RESTORE = Duration.ofMillis(300);

    private final HotOfferSetup setup;
    private final Simulation simulation;
    private final SaleStand stand;
    private final Checkouts checkouts;
    private final List<Long> ordersBySlot = new ArrayList<>();
    private int visits;
    private long orders;
    private long units;
    private long busy;
    private long firstNanos = Long.MAX_VALUE;
    private long lastNanos;
    private long longestNanos;

    Crowd(HotOfferSetup setup, Simulation simulation, SaleStand stand) {
        this.setup = setup;
        this.simulation = simulation;
        this.stand = stand;
        this.checkouts = new Checkouts(simulation, stand);
    }

    /**
     * What the crowd has done so far.
     *
     * @param orders that were placed
     * @param units in them
     * @param time from the first to the last
     * @param ordersBySlot placed in each slot since the beginning
     * @param busy answers that it is to be tried again
     * @param longestWait for an answer, with all tries
     */
    record Rush(long orders, long units, Duration time, List<Long> ordersBySlot, long busy, Duration longestWait) {

        Rush {
            ordersBySlot = List.copyOf(ordersBySlot);
        }

        /** Orders a second, from the first to the last. */
        double rate() {
            return orders / (time.toNanos() / 1e9);
        }

        /** The most orders in a second's worth of slots. */
        long bestSecond() {
            long best = 0;
            for (int from = 0; from < ordersBySlot.size(); from++) {
                int to = Math.min(ordersBySlot.size(), from + SLOTS_A_SECOND);
                best = Math.max(best, sum(from, to));
            }
            return best;
        }

        /** Orders a second between two times since the beginning. */
        double rate(Duration from, Duration to) {
            int first = (int) from.dividedBy(SLOT);
            int last = Math.min(ordersBySlot.size(), (int) to.dividedBy(SLOT));
            return sum(first, last) / ((last - first) / (double) SLOTS_A_SECOND);
        }

        private long sum(int from, int to) {
            return ordersBySlot.subList(from, to).stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** Has them begin within a moment after the delay. */
    void comeAfter(Duration delay, Offer offer) {
        visits++;
        for (int number = 0; number < HotOfferSetup.ENVIRONMENTS; number++) {
            var name = "checkout %d-%d".formatted(visits, number);
            var random = simulation.random(name);
            simulation.start(
                    name, delay.plusNanos(random.nextLong(ARRIVE_WITHIN.toNanos())), () -> buy(offer, name, random));
        }
    }

    Rush soFar() {
        return new Rush(
                orders,
                units,
                Duration.ofNanos(lastNanos - firstNanos),
                ordersBySlot,
                busy,
                Duration.ofNanos(longestNanos));
    }

    private void buy(Offer offer, String name, RandomGenerator random) {
        var checkout = checkouts.open(name);
        int most = setup.mostUnits();
        for (long number = 0; most > 0; number++) {
            var request = stand.request(offer, name + " " + number, 1 + random.nextInt(most));
            long began = simulation.nanoTime();
            var placement = answered(checkout, request);
            longestNanos = Math.max(longestNanos, simulation.nanoTime() - began);
            most = switch (placement) {
                case Placement.Placed placed -> {
                    count(request);
                    yield most;
                }
                case Placement.Refused refused -> leftAfter(refused.why(), most);
            };
        }
    }

    private Placement answered(Checkouts.Open checkout, OrderRequest first) {
        var request = first;
        while (true) {
            try {
                return checkout.place(request);
            } catch (StoreBusy | SdkException e) {
                busy++;
            } catch (Killed e) {
                simulation.sleep(RESTORE.toNanos());
                checkout.reopen();
            }
            request = stand.again(first);
        }
    }

    private void count(OrderRequest request) {
        long now = simulation.nanoTime();
        orders++;
        units += request.lines().getFirst().quantity();
        firstNanos = Math.min(firstNanos, now);
        lastNanos = now;
        int slot = (int) (now / SLOT.toNanos());
        while (ordersBySlot.size() <= slot) {
            ordersBySlot.add(0L);
        }
        ordersBySlot.set(slot, ordersBySlot.get(slot) + 1);
    }

    private static int leftAfter(Refusal why, int most) {
        if (why instanceof Refusal.SoldOut soldOut) {
            return (int) Math.min(most - 1, soldOut.available());
        }
        throw new IllegalStateException("An order was refused: " + why);
    }
}
