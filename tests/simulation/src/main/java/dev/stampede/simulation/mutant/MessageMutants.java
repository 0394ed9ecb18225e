package dev.stampede.simulation.mutant;

import dev.stampede.fulfilment.payment.Charge;
import dev.stampede.fulfilment.payment.GiveBack;
import dev.stampede.fulfilment.payment.PaymentProvider;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.PaymentToken;
import dev.stampede.runtime.event.AddressedEvent;
import dev.stampede.runtime.event.OrderEvents;
import dev.stampede.simulation.world.Boundary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Bugs in what is told to whom, and in what is paid. */
final class MessageMutants {

    private MessageMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "relays and forgets",
                        "The relay reports events as told that the queue refused.",
                        () -> new Boundary() {
                            @Override
                            public OrderEvents events(Role role, OrderEvents real) {
                                return role == Role.RELAY ? events -> sent(real, events) : real;
                            }
                        }),
                new Mutant("sweeps nothing", "The sweeper resends no order.", () -> new Boundary() {
                    @Override
                    public OrderEvents events(Role role, OrderEvents real) {
                        return role == Role.SWEEPER ? events -> List.of() : real;
                    }
                }),
                new Mutant(
                        "deletes what failed",
                        "The consumer reports messages as handled that it failed to handle.",
                        () -> new Boundary() {
                            @Override
                            public Set<String> unhandled(Set<String> failed) {
                                return Set.of();
                            }
                        }),
                new Mutant(
                        "charges each time", "A payment that is tried again is charged again.", () -> new Boundary() {
                            private final Set<OrderId> charged = new HashSet<>();

                            @Override
                            public PaymentProvider payments(PaymentProvider real) {
                                return new ForgetfulProvider(real, charged);
                            }
                        }),
                new Mutant("gives nothing back", "A cancelled order's payment isn't given back.", () -> new Boundary() {
                    @Override
                    public PaymentProvider payments(PaymentProvider real) {
                        return new GreedyProvider(real);
                    }
                }),
                new Mutant("charges double", "A shopper pays twice what was agreed.", () -> new Boundary() {
                    @Override
                    public PaymentProvider payments(PaymentProvider real) {
                        return charging(real, (order, amount, token) -> real.charge(order, amount.times(2), token));
                    }
                }),
                new Mutant("charges nothing", "An order counts as paid that nobody has paid.", () -> new Boundary() {
                    @Override
                    public PaymentProvider payments(PaymentProvider real) {
                        return charging(real, (order, amount, token) -> new Charge.Approved("none"));
                    }
                }),
                new Mutant("takes no for a yes", "An order counts as paid that was declined.", () -> new Boundary() {
                    @Override
                    public PaymentProvider payments(PaymentProvider real) {
                        return charging(
                                real,
                                (order, amount, token) -> real.charge(order, amount, token) instanceof Charge.Declined
                                        ? new Charge.Approved("declined")
                                        : real.charge(order, amount, token));
                    }
                }),
                new Mutant(
                        "resends under a new key",
                        "A shopper's request reaches the shop under another key when it is sent again.",
                        () -> new Boundary() {
                            private final Set<String> seen = new HashSet<>();

                            @Override
                            public String idempotencyKey(String key, Supplier<String> chance) {
                                return seen.add(key) ? key : key + chance.get();
                            }
                        }));
    }

    private static List<AddressedEvent> sent(OrderEvents real, List<AddressedEvent> events) {
        real.send(events);
        return List.of();
    }

    private interface Charging {

        Charge charge(OrderId order, Money amount, PaymentToken token);
    }

    private static PaymentProvider charging(PaymentProvider real, Charging charging) {
        return new PaymentProvider() {
            @Override
            public Charge charge(OrderId order, Money amount, PaymentToken token) {
                return charging.charge(order, amount, token);
            }

            @Override
            public GiveBack giveBack(OrderId order) {
                return real.giveBack(order);
            }
        };
    }

    private record ForgetfulProvider(PaymentProvider real, Set<OrderId> charged) implements PaymentProvider {

        @Override
        public Charge charge(OrderId order, Money amount, PaymentToken token) {
            boolean first = charged.add(order);
            var asked = first ? order : OrderId.placedBy(new ShopperId("nobody"), order.value());
            return real.charge(asked, amount, token);
        }

        @Override
        public GiveBack giveBack(OrderId order) {
            return real.giveBack(order);
        }
    }

    private record GreedyProvider(PaymentProvider real) implements PaymentProvider {

        @Override
        public Charge charge(OrderId order, Money amount, PaymentToken token) {
            return real.charge(order, amount, token);
        }

        @Override
        public GiveBack giveBack(OrderId order) {
            return new GiveBack.NothingCharged();
        }
    }
}
