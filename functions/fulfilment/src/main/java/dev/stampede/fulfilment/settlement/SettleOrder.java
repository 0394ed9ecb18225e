package dev.stampede.fulfilment.settlement;

import dev.stampede.fulfilment.payment.Charge;
import dev.stampede.fulfilment.payment.GiveBack;
import dev.stampede.fulfilment.payment.PaymentProvider;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.Order;
import java.time.Clock;

/**
 * Does what an order's state asks for: a placed one is paid or ends, a cancelled one's money is given back. It goes by
 * the order as it is now, and asks the payment provider only what may be asked twice, so any number of runs at any time
 * come to the same.
 *
 * <p>Where nothing is to be paid the provider isn't asked: providers refuse to charge nothing, and whether a token is
 * good doesn't matter then.
 *
 * <p>The order of things matters where a charge and a cancellation meet. Who charged first moves the order second,
 * finds it cancelled, looks again and gives the money back. Who cancelled first has told the provider, which then
 * declines.
 */
public final class SettleOrder {

    /** One look for an expired hold, one for its end, and as many for others' moves in between. */
    private static final int MAX_LOOKS = 4;

    private static final Settlement LOOK_AGAIN = new Settlement.StillMoving();

    private final UnsettledOrders orders;
    private final PaymentProvider payments;
    private final PaymentHold hold;
    private final MoveListener listener;
    private final Clock clock;

    /** Settles those orders through that provider. */
    public SettleOrder(
            UnsettledOrders orders, PaymentProvider payments, PaymentHold hold, MoveListener listener, Clock clock) {
        this.orders = orders;
        this.payments = payments;
        this.hold = hold;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Takes the order as far as the marketplace can.
     *
     * @throws dev.stampede.fulfilment.payment.PaymentUnavailable when the provider gave no answer
     */
    public Settlement settle(OrderId id) {
        for (int look = 0; look < MAX_LOOKS; look++) {
            var order = orders.find(id);
            if (order.isEmpty()) {
                return new Settlement.NoSuchOrder();
            }
            var settlement = step(order.get());
            if (!(settlement instanceof Settlement.StillMoving)) {
                return settlement;
            }
        }
        return LOOK_AGAIN;
    }

    private Settlement step(Order order) {
        return switch (order.state()) {
            case PLACED -> hold.isOver(order) ? endHold(order) : takePayment(order);
            case CANCELLING -> giveBack(order);
            case PAID, CANCELLED, REFUNDED -> new Settlement.AtRest(order.state());
        };
    }

    /** Ended by this call or by another: either way there is more to do. */
    private Settlement endHold(Order order) {
        hold.end(order);
        return LOOK_AGAIN;
    }

    private Settlement takePayment(Order order) {
        if (order.isFree()) {
            return orders.pay(order, clock.instant()) ? made(order, Move.PAID) : LOOK_AGAIN;
        }
        return switch (payments.charge(order.id(), order.total(), order.paymentToken())) {
            case Charge.Approved approved -> orders.pay(order, clock.instant()) ? made(order, Move.PAID) : LOOK_AGAIN;
            case Charge.Declined declined ->
                orders.decline(order, clock.instant(), "payment declined: " + declined.reason())
                        ? made(order, Move.DECLINED)
                        : LOOK_AGAIN;
        };
    }

    private Settlement giveBack(Order order) {
        if (order.isFree()) {
            return endUncharged(order);
        }
        return switch (payments.giveBack(order.id())) {
            case GiveBack.Refunded refunded ->
                orders.endRefunded(order, clock.instant(), "payment given back")
                        ? made(order, Move.REFUNDED)
                        : LOOK_AGAIN;
            case GiveBack.NothingCharged nothing -> endUncharged(order);
        };
    }

    private Settlement endUncharged(Order order) {
        return orders.endUncharged(order, clock.instant(), "nothing was charged")
                ? made(order, Move.CANCELLED)
                : LOOK_AGAIN;
    }

    private Settlement made(Order before, Move move) {
        listener.made(before, move);
        return new Settlement.Made(move);
    }
}
