package dev.stampede.torture;

import dev.stampede.client.Backoff;
import dev.stampede.client.Interrupted;
import dev.stampede.target.DatabaseWatch;
import dev.stampede.target.DatabaseWatch.Faults;
import dev.stampede.target.PaymentControl;
import dev.stampede.target.PaymentControl.Illness;
import dev.stampede.target.QueueControl;
import dev.stampede.target.StackProcess;
import dev.stampede.target.Target.Backstage;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes things go wrong as orders come in, one mishap after the other. */
final class Tormentor {

    /** Shorter than an order is held unpaid, longer than anybody waits for an answer. */
    private static final Backoff PAYMENTS_AWAY = new Backoff(Duration.ofSeconds(3), Duration.ofSeconds(3));

    private final StackProcess stack;
    private final Iterator<Mishap> mishaps;
    private final int orders;
    private final int steps;
    private final AtomicInteger ordersDone = new AtomicInteger();
    private final AtomicInteger functionsKilled = new AtomicInteger();
    private final AtomicInteger stacksKilled = new AtomicInteger();
    private int stepsDone;

    Tormentor(StackProcess stack, Ordeal ordeal, int orders) {
        this.stack = stack;
        this.mishaps = ordeal.mishaps().iterator();
        this.steps = ordeal.mishaps().size();
        this.orders = orders;
    }

    /** Another order is through: it may be time for the next mishap, which goes wrong in this thread. */
    void anotherOrder() {
        if (isTime(ordersDone.incrementAndGet())) {
            torment();
        }
    }

    /** All is well again. */
    void relent() {
        while (mishaps.hasNext()) {
            torment();
        }
        stack.deliverEachBatch(1);
        database().suffer(Faults.NONE);
        payments().be(Illness.NONE);
    }

    int functionsKilled() {
        return functionsKilled.get();
    }

    int stacksKilled() {
        return stacksKilled.get();
    }

    private boolean isTime(int done) {
        return (long) done * steps / orders > (long) (done - 1) * steps / orders;
    }

    /** One at a time: a stack that is being started again can't be tormented. */
    private synchronized void torment() {
        var due = Math.ceilDiv(ordersDone.get() * steps, orders);
        while (mishaps.hasNext() && stepsDone < Math.max(due, 1)) {
            stepsDone++;
            befall(mishaps.next());
        }
    }

    private void befall(Mishap mishap) {
        switch (mishap) {
            case Mishap.FunctionDies dies -> functionsKilled.addAndGet(stack.kill(dies.function()) ? 1 : 0);
            case Mishap.StackDies dies -> {
                stack.killAndStartAgain();
                stacksKilled.incrementAndGet();
            }
            case Mishap.DatabaseIll ill -> database().suffer(ill.faults());
            case Mishap.PaymentsIll ill -> payments().be(ill.illness());
            case Mishap.PaymentsDie dies -> withoutPayments();
            case Mishap.Deliveries deliveries -> stack.deliverEachBatch(deliveries.times());
            case Mishap.QueueForgets forgets -> new QueueControl(backstage()).purge();
        }
    }

    private void withoutPayments() {
        stack.stopPayments();
        try {
            PAYMENTS_AWAY.pause(1);
        } catch (Interrupted e) {
            Thread.currentThread().interrupt();
        } finally {
            stack.startPayments();
        }
    }

    private DatabaseWatch database() {
        return new DatabaseWatch(backstage().databaseEdge().orElseThrow());
    }

    private PaymentControl payments() {
        return new PaymentControl(backstage().paymentSimulator());
    }

    private Backstage backstage() {
        return stack.target().backstage().orElseThrow();
    }
}
