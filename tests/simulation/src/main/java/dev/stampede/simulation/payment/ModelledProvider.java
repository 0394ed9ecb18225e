package dev.stampede.simulation.payment;

import dev.stampede.fulfilment.payment.Charge;
import dev.stampede.fulfilment.payment.GiveBack;
import dev.stampede.fulfilment.payment.PaymentAnswerUnknown;
import dev.stampede.fulfilment.payment.PaymentProvider;
import dev.stampede.fulfilment.payment.PaymentUnavailable;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.PaymentToken;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.Fate;
import dev.stampede.simulation.Latency;
import dev.stampede.simulation.Simulation;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Keeps what a provider promises: an order is charged at most once, and never after it was given back. */
public final class ModelledProvider {

    private static final String SERVICE = "payments";

    /** Endings of calls that never got there. */
    private static final Set<Fate.Ending> BEFORE =
            EnumSet.of(Fate.Ending.LOST_BEFORE, Fate.Ending.THROTTLED, Fate.Ending.FAILED_BEFORE);

    private final Simulation simulation;
    private final Latency latency;
    private final double declines;
    private final RandomGenerator random;
    private final Map<String, Account> accounts = new TreeMap<>();

    /**
     * One that charged nobody yet.
     *
     * @param latency of a call, there and back
     * @param declines how many orders it declines, from 0 to 1
     */
    public ModelledProvider(Simulation simulation, Latency latency, double declines) {
        this.simulation = simulation;
        this.latency = latency;
        this.declines = declines;
        this.random = simulation.random(SERVICE);
    }

    /** An order's. */
    private static final class Account {
        private @Nullable Money taken;
        private @Nullable String declined;
        private boolean givenBack;
        private int times;
    }

    /** The provider as an environment calls it. */
    public PaymentProvider seenBy(Environment environment) {
        return new Connection(environment);
    }

    /** The books: every order that it ever heard of. */
    public List<dev.stampede.invariants.Charge> books() {
        return accounts.entrySet().stream()
                .map(account -> line(account.getKey(), account.getValue()))
                .toList();
    }

    private static dev.stampede.invariants.Charge line(String order, Account account) {
        var taken = account.taken;
        if (taken == null) {
            return new dev.stampede.invariants.Charge(
                    order,
                    new dev.stampede.invariants.Money(0, "nothing"),
                    dev.stampede.invariants.Charge.Effect.NONE,
                    account.times);
        }
        return new dev.stampede.invariants.Charge(
                order,
                new dev.stampede.invariants.Money(
                        taken.minorUnits(), taken.currency().getCurrencyCode()),
                account.givenBack
                        ? dev.stampede.invariants.Charge.Effect.GIVEN_BACK
                        : dev.stampede.invariants.Charge.Effect.TAKEN,
                account.times);
    }

    private Charge charge(OrderId order, Money amount) {
        var account = accounts.computeIfAbsent(order.value(), first -> new Account());
        if (account.givenBack) {
            return new Charge.Declined("cancelled");
        }
        if (account.taken == null && account.declined == null) {
            if (random.nextDouble() < declines) {
                account.declined = "card_declined";
            } else {
                account.taken = amount;
                account.times++;
            }
        }
        return account.declined == null
                ? new Charge.Approved("ch_" + order.value())
                : new Charge.Declined(account.declined);
    }

    private GiveBack giveBack(OrderId order) {
        var account = accounts.computeIfAbsent(order.value(), first -> new Account());
        account.givenBack = true;
        return account.taken == null ? new GiveBack.NothingCharged() : new GiveBack.Refunded();
    }

    /** What goes wrong on the way is what goes wrong with any call. */
    private final class Connection implements PaymentProvider {

        private final Environment environment;

        Connection(Environment environment) {
            this.environment = environment;
        }

        @Override
        public Charge charge(OrderId order, Money amount, PaymentToken token) {
            return call("charge", order, () -> ModelledProvider.this.charge(order, amount));
        }

        @Override
        public GiveBack giveBack(OrderId order) {
            return call("giveBack", order, () -> ModelledProvider.this.giveBack(order));
        }

        private <T> T call(String operation, OrderId order, Supplier<T> answer) {
            var fate = environment.send(SERVICE, operation);
            try {
                return exchange(fate, order, answer);
            } finally {
                environment.receive(SERVICE, operation, fate);
                simulation.tell(() -> "%s %s: %s".formatted(operation, order, fate.ending()));
            }
        }

        private <T> T exchange(Fate fate, OrderId order, Supplier<T> answer) {
            long there = latency.draw(random) / 2;
            simulation.sleep(there);
            if (BEFORE.contains(fate.ending())) {
                throw new PaymentUnavailable(order, "no connection");
            }
            var answered = answer.get();
            simulation.sleep(there);
            return switch (fate.ending()) {
                case LOST_AFTER -> throw new PaymentUnavailable(order, "time-out");
                case FAILED_AFTER -> throw new PaymentAnswerUnknown(order, "no answer that makes sense");
                default -> answered;
            };
        }
    }
}
