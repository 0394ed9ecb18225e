package dev.stampede.olist;

import dev.stampede.olist.OlistData.OfferKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps the orders of each offer in the order of time, so that each finds the price of its moment: an order waits until
 * every earlier order that shares an offer with it is placed.
 */
final class Queueing {

    private final Map<PastOrder, CompletableFuture<Void>> placed = new HashMap<>();
    private final Map<PastOrder, List<CompletableFuture<Void>>> before = new HashMap<>();

    Queueing(List<PastOrder> inTime) {
        var last = new HashMap<OfferKey, CompletableFuture<Void>>();
        for (var order : inTime) {
            var done = new CompletableFuture<Void>();
            var waitsFor = new ArrayList<CompletableFuture<Void>>();
            for (var line : order.lines()) {
                var earlier = last.put(line.offer(), done);
                if (earlier != null) {
                    waitsFor.add(earlier);
                }
            }
            placed.put(order, done);
            before.put(order, waitsFor);
        }
    }

    /** Waits until it is this order's turn. Whoever begins orders in the order of time never waits for ever. */
    void awaitTurnOf(PastOrder order) {
        before.getOrDefault(order, List.of()).forEach(CompletableFuture::join);
    }

    /** Lets the orders behind this one go on, however it ended. */
    void leave(PastOrder order) {
        placed.getOrDefault(order, new CompletableFuture<>()).complete(null);
    }
}
