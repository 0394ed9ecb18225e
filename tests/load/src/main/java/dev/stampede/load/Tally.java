package dev.stampede.load;

import io.gatling.javaapi.core.Session;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what shoppers are told while they come and go. */
final class Tally {

    /** What a session holds an answer's status under, once there was an answer. */
    static final String STATUS = "status";

    private static final int CONFLICT = 409;
    private static final String GONE = "gone";

    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger soldOut = new AtomicInteger();
    private final Map<Integer, String> ordered = new ConcurrentHashMap<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    /** Whether the shopper has met no failure, and wasn't told that nothing is left for them. */
    static boolean goesOn(Session shopper) {
        return !shopper.isFailed() && !shopper.contains(GONE);
    }

    /** The shopper was told, before they could order, that all is sold or over. */
    Session nothingLeft(Session shopper) {
        soldOut.incrementAndGet();
        return shopper.set(GONE, true);
    }

    /** The shopper has done all that they came for. */
    Session ended(Session shopper) {
        ended.incrementAndGet();
        return shopper;
    }

    /** The shopper was answered. A request without an answer counts as such. */
    Session answered(String kind, Session shopper) {
        var status = shopper.contains(STATUS) ? Integer.toString(shopper.getInt(STATUS)) : "no answer";
        answers.merge(kind + " " + status, 1, Integer::sum);
        return shopper.remove(STATUS);
    }

    /** The shopper was told what became of their order; before {@link #answered} forgets it. */
    Session ordered(Session shopper) {
        if (shopper.contains(Steps.ORDER_ID)) {
            ordered.put(shopper.getInt(Steps.NUMBER), shopper.getString(Steps.ORDER_ID));
        } else if (!shopper.isFailed() && shopper.getInt(STATUS) == CONFLICT) {
            soldOut.incrementAndGet();
        }
        return shopper;
    }

    /** All of it until now. */
    Outcome outcome() {
        return new Outcome(ended.get(), ordered, soldOut.get(), answers);
    }
}
