package dev.stampede.simulation.crash;

import static dev.stampede.simulation.crash.Goods.KETTLE;
import static dev.stampede.simulation.crash.Goods.ONE;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What sellers do. */
final class Sellings {

    private Sellings() {}

    static List<Operation> all() {
        return List.of(
                of("register_a_seller", market -> {}, selling -> selling.register(ONE)),
                of("set_a_tariff", market -> outside(market).register(ONE), selling -> selling.setTariff(ONE)),
                of("create_a_product", market -> {}, selling -> selling.create(KETTLE)),
                of(
                        "publish_an_offer",
                        market -> {
                            outside(market).register(ONE);
                            outside(market).create(KETTLE);
                        },
                        selling -> selling.publish(KETTLE, 10, 3)),
                stocked("lower_a_price", selling -> selling.changePrice(KETTLE, 900)),
                stocked("raise_a_price", selling -> selling.changePrice(KETTLE, 1_100)),
                stocked("set_stock", selling -> selling.setStock(KETTLE, 4)),
                stocked("bring_stock", selling -> selling.adjustStock(KETTLE, 5)),
                stocked("take_stock_away", selling -> selling.adjustStock(KETTLE, -8)));
    }

    private static Operation stocked(String name, Function<Selling, String> act) {
        return of(name, market -> market.sells(KETTLE, 10, 3), act);
    }

    private static Operation of(String name, Consumer<Market> given, Function<Selling, String> act) {
        return Operation.of(name, given, Selling::new, act);
    }

    private static Selling outside(Market market) {
        return new Selling(market, market.simulation().outside());
    }
}
