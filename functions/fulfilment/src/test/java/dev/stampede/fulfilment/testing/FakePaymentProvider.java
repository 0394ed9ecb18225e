package dev.stampede.fulfilment.testing;

import dev.stampede.fulfilment.payment.Charge;
import dev.stampede.fulfilment.payment.GiveBack;
import dev.stampede.fulfilment.payment.PaymentProvider;
import dev.stampede.fulfilment.payment.PaymentUnavailable;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.PaymentToken;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A payment provider that keeps the port's promises, approves all tokens but one, and can be made silent. */
public final class FakePaymentProvider implements PaymentProvider {

    /** The token that is declined. */
    public static final String DECLINED_TOKEN = "tok_declined";

    private final Map<OrderId, Money> charged = new HashMap<>();
    private final Set<OrderId> givenBack = new HashSet<>();
    private int requests;
    private boolean silent;
    private Runnable beforeNextCharge = () -> {};

    /** Gives no answers from now on, and does nothing. */
    public synchronized void fallSilent() {
        silent = true;
    }

    /** Has something happen while the next charge is on its way. */
    public synchronized void beforeNextCharge(Runnable happening) {
        beforeNextCharge = happening;
    }

    /** What was charged for the order, and not given back. */
    public synchronized Optional<Money> taken(OrderId order) {
        return givenBack.contains(order) ? Optional.empty() : Optional.ofNullable(charged.get(order));
    }

    /** How often it was asked anything. */
    public synchronized int requests() {
        return requests;
    }

    @Override
    public Charge charge(OrderId order, Money amount, PaymentToken token) {
        happen();
        synchronized (this) {
            answering(order);
            if (givenBack.contains(order)) {
                return new Charge.Declined("the order was cancelled");
            }
            if (token.value().equals(DECLINED_TOKEN)) {
                return new Charge.Declined("no funds");
            }
            charged.putIfAbsent(order, amount);
            return new Charge.Approved("charge of " + order);
        }
    }

    @Override
    public synchronized GiveBack giveBack(OrderId order) {
        answering(order);
        givenBack.add(order);
        return charged.containsKey(order) ? new GiveBack.Refunded() : new GiveBack.NothingCharged();
    }

    private void happen() {
        Runnable happening;
        synchronized (this) {
            happening = beforeNextCharge;
            beforeNextCharge = () -> {};
        }
        happening.run();
    }

    private void answering(OrderId order) {
        requests++;
        if (silent) {
            throw new PaymentUnavailable(order, "silent");
        }
    }
}
