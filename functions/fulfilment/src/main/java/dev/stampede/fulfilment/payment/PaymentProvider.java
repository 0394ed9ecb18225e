package dev.stampede.fulfilment.payment;

import dev.stampede.model.id.OrderId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.PaymentToken;

/**
 * Whoever moves the shoppers' money. All of it is by order, and may be asked again at any time:
 *
 * <ul>
 *   <li>an order is charged at most once, and asking again answers what became of the first time;
 *   <li>an order that was given back is never charged any more, whatever is still on its way: that is declined.
 * </ul>
 *
 * <p>Both methods throw {@link PaymentUnavailable} when the provider gave no answer, so that nothing is known, and
 * {@link PaymentAnswerUnknown} when its answer makes no sense.
 */
public interface PaymentProvider {

    /**
     * Takes the amount for the order.
     *
     * @param token the provider's own reference to the shopper's means of payment; never to be logged
     */
    Charge charge(OrderId order, Money amount, PaymentToken token);

    /** Gives back whatever was taken for the order, and takes nothing for it any more. */
    GiveBack giveBack(OrderId order);
}
