package dev.stampede.simulation.world;

import dev.stampede.checkout.order.OrderRequest;
import dev.stampede.checkout.order.Placement;
import dev.stampede.model.id.OrderId;
import java.util.ArrayList;
import java.util.List;

/** One request of a shopper for an order, with all answers to its tries. */
final class Asked {

    private final OrderRequest request;
    private final List<Answer> answers = new ArrayList<>();
    private int tries;
    private long firstSent = Long.MAX_VALUE;
    private boolean cancelled;

    Asked(OrderRequest request) {
        this.request = request;
    }

    /**
     * What the shopper was told.
     *
     * @param placement the answer
     * @param asked when that try was sent, in nanoseconds of the run
     * @param told when the answer came
     */
    record Answer(Placement placement, long asked, long told) {}

    OrderRequest request() {
        return request;
    }

    OrderId id() {
        return request.orderId();
    }

    /** That a try was sent at that time, in nanoseconds of the run. */
    void sent(long at) {
        tries++;
        firstSent = Math.min(firstSent, at);
    }

    long firstSent() {
        return firstSent;
    }

    void told(Answer answer) {
        answers.add(answer);
    }

    /** That the shopper was told that the order is cancelled. */
    void toldCancelled() {
        cancelled = true;
    }

    boolean wasToldCancelled() {
        return cancelled;
    }

    List<Answer> answers() {
        return answers;
    }

    /** Whether the shopper was told that the order stands. */
    boolean isPlaced() {
        return answers.stream().anyMatch(answer -> answer.placement() instanceof Placement.Placed);
    }

    /** Whether every try was answered, so that none may still be carried out. */
    boolean isAnswered() {
        return answers.size() == tries;
    }
}
