package dev.stampede.simulation.crash;

import static dev.stampede.simulation.crash.Goods.KETTLE;
import static dev.stampede.simulation.crash.Goods.KETTLE_IN_SALE;
import static dev.stampede.simulation.crash.Goods.LAMP;

import dev.stampede.checkout.order.OrderRequest;
import dev.stampede.model.catalogue.Access;
import dev.stampede.model.parcel.ParcelState;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What the marketplace does by itself once an order is placed, and what its sellers do. */
final class Fulfilments {

    private static final OrderRequest IN_SALE = Baskets.basket(1, KETTLE_IN_SALE);
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    /** Events are sent ten at a time. */
    private static final int MORE_THAN_A_BATCH = 11;

    private Fulfilments() {}

    static List<Operation> all() {
        return List.of(
                settle("pay", market -> market.placed(Baskets.basket(1, KETTLE, LAMP))),
                settle("decline", market -> market.placed(Baskets.unpayable(KETTLE, LAMP))),
                settle("end_an_expired_hold", market -> {
                    market.placed(Baskets.basket(1, KETTLE, LAMP));
                    market.waits(Market.HOLD.plusMinutes(1));
                }),
                settle("give_back_what_was_paid", market -> {
                    market.paid(Baskets.basket(1, KETTLE, LAMP));
                    market.cancelled();
                }),
                settle("give_back_nothing", market -> {
                    market.placed(Baskets.basket(1, KETTLE, LAMP));
                    market.cancelled();
                }),
                sweep("sweep_and_resend", A_WHILE),
                sweep("sweep_and_expire", Market.HOLD.plus(A_WHILE)),
                stale("end_a_stale_reservation_whose_order_never_came", market -> market.diedPlacing(IN_SALE)),
                stale("end_a_stale_reservation_whose_order_stands", market -> market.placed(IN_SALE)),
                parcel("pack_a_parcel", ParcelState.PACKED),
                parcel("ship_a_parcel", ParcelState.SHIPPED),
                parcel("deliver_a_parcel", ParcelState.DELIVERED));
    }

    private static Operation settle(String name, Consumer<Market> given) {
        return Operation.silent(
                name,
                market -> {
                    market.sells(KETTLE, 10, 2);
                    market.sells(LAMP, 10, 1);
                    given.accept(market);
                },
                Fulfilment::new,
                fulfilment -> fulfilment.settle(Baskets.ORDER));
    }

    private static Operation sweep(String name, Duration after) {
        return Operation.silent(
                name,
                market -> {
                    market.sells(KETTLE, 20, 2);
                    IntStream.range(0, MORE_THAN_A_BATCH)
                            .forEach(order -> market.placed(Baskets.another(order, 1, KETTLE)));
                    market.waits(after);
                },
                Fulfilment::new,
                Fulfilment::sweep);
    }

    /** Neither has an environment that looks after it. */
    private static Operation stale(String name, Consumer<Market> given) {
        return Operation.silent(
                name,
                market -> {
                    market.sellsInSale(KETTLE_IN_SALE, Access.FREE, 10, 10);
                    given.accept(market);
                    market.waits(A_WHILE);
                },
                Fulfilment::new,
                Fulfilment::endStaleReservations);
    }

    /** A parcel that is one step before. */
    private static Operation parcel(String name, ParcelState target) {
        return Operation.of(
                name,
                market -> {
                    market.sells(KETTLE, 10, 1);
                    market.paid(Baskets.basket(1, KETTLE));
                    var outside = new Fulfilment(market, market.simulation().outside());
                    List.of(ParcelState.PACKED, ParcelState.SHIPPED).stream()
                            .filter(step -> step.compareTo(target) < 0)
                            .forEach(step -> outside.moveParcel(Baskets.ORDER, KETTLE.seller(), step));
                },
                Fulfilment::new,
                fulfilment -> fulfilment.moveParcel(Baskets.ORDER, KETTLE.seller(), target));
    }
}
