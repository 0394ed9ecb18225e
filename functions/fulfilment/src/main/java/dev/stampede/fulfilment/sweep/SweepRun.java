package dev.stampede.fulfilment.sweep;

import dev.stampede.fulfilment.settlement.PaymentHold;
import dev.stampede.model.event.OrderEvent;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderState;
import dev.stampede.runtime.event.AddressedEvent;
import dev.stampede.runtime.event.OrderEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One sweep: what it has yet to send, and what it came to so far. An order's failure is counted and passed over. */
final class SweepRun {

    private static final Logger LOG = LoggerFactory.getLogger(SweepRun.class);

    /** Events are sent together, as many as a batch of SQS takes. */
    private static final int BATCH = 10;

    private final WaitingOrders orders;
    private final PaymentHold hold;
    private final OrderEvents events;
    private final Clock clock;
    private final Duration resendAfter;

    private final List<Resend> unsent = new ArrayList<>();
    private Sweep result = Sweep.NOTHING;

    SweepRun(WaitingOrders orders, PaymentHold hold, OrderEvents events, Clock clock, Duration resendAfter) {
        this.orders = orders;
        this.hold = hold;
        this.events = events;
        this.clock = clock;
        this.resendAfter = resendAfter;
    }

    /** An order with the event to send of it. */
    private record Resend(Order order, AddressedEvent event) {

        /** Whether it tells nothing new: the order has been in that state for a while. */
        boolean isRepetition() {
            return event.event().state() == order.state();
        }
    }

    /** A bucket could not be read. */
    void bucketFailed() {
        result = result.plusFailed(1);
    }

    /** Does what the order needs, if it still needs anything. */
    void lookAfter(OrderId id) {
        try {
            orders.find(id).filter(order -> order.state().awaitsProcessing()).ifPresent(this::lookAfter);
        } catch (RuntimeException e) {
            failed(id, e);
        }
    }

    /** Sends what is left to send. */
    Sweep finish() {
        send();
        return result;
    }

    private void lookAfter(Order order) {
        if (hold.isOver(order)) {
            endHold(order);
        } else {
            resend(order, order.state());
        }
    }

    /** It goes behind the others that are due, whose turn would never come if it took as long again each time. */
    private void endHold(Order order) {
        try {
            tryToEndHold(order);
        } catch (RuntimeException e) {
            failed(order.id(), e);
            postpone(order, clock.instant().plus(resendAfter));
        }
    }

    /** Its cancelling is due a while later already, and its event comes by the stream too. */
    private void tryToEndHold(Order order) {
        if (hold.end(order)) {
            result = result.plusExpired();
            resend(order, OrderState.CANCELLING);
        }
    }

    private void resend(Order order, OrderState state) {
        var event = OrderEvent.of(order.id(), state, order.correlationId(), clock.instant());
        unsent.add(new Resend(order, new AddressedEvent(event, order.sellers().getFirst())));
        if (unsent.size() == BATCH) {
            send();
        }
    }

    /** Sent first, postponed after: an order whose event isn't sent stays due. */
    private void send() {
        var batch = List.copyOf(unsent);
        unsent.clear();
        var refused = new HashSet<>(unsentOf(batch.stream().map(Resend::event).toList()));
        var postponed = batch.stream()
                .filter(resend -> !refused.contains(resend.event()))
                .filter(Resend::isRepetition)
                .map(Resend::order)
                .toList();
        postponed.forEach(this::postpone);
        result = result.plusResent(postponed.size()).plusFailed(refused.size());
    }

    /** Those that could not be sent: all of a batch that failed. */
    private List<AddressedEvent> unsentOf(List<AddressedEvent> batch) {
        try {
            return events.send(batch);
        } catch (RuntimeException e) {
            LOG.error("{} events could not be sent; their orders stay due", batch.size(), e);
            return batch;
        }
    }

    /** Until it may be stuck again, or until its hold is over, whichever comes first. */
    private void postpone(Order order) {
        var later = clock.instant().plus(resendAfter);
        boolean holdEndsFirst =
                order.state() == OrderState.PLACED && order.payBy().isBefore(later);
        postpone(order, holdEndsFirst ? order.payBy() : later);
    }

    private void postpone(Order order, Instant until) {
        try {
            orders.postpone(order, until);
        } catch (RuntimeException e) {
            failed(order.id(), e);
        }
    }

    private void failed(OrderId id, RuntimeException e) {
        LOG.error("Order {} could not be looked after; it stays due", id, e);
        result = result.plusFailed(1);
    }
}
