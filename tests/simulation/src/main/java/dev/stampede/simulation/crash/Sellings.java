package dev.stampede.simulation.crash;

import static dev.stampede.simulation.crash.Goods.KETTLE;
import static dev.stampede.simulation.crash.Goods.KETTLE_IN_SALE;
import static dev.stampede.simulation.crash.Goods.ONE;

import dev.stampede.model.catalogue.Access;
import dev.stampede.selling.offers.NewOffer;
import dev.stampede.selling.offers.TermsChange;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What sellers do. */
final class Sellings {

    private Sellings() {}

    static List<Operation> all() {
        return List.of(
                of("register_a_seller", market -> {}, selling -> selling.register(ONE)),
                of("set_a_tariff", market -> outside(market).register(ONE), selling -> selling.setTariff(ONE)),
                of("create_a_product", market -> outside(market).register(ONE), selling -> selling.create(KETTLE)),
                of(
                        "publish_an_offer",
                        market -> {
                            outside(market).register(ONE);
                            outside(market).create(KETTLE);
                        },
                        selling -> selling.publish(KETTLE, 10, 3)),
                stocked("lower_a_price", selling -> selling.changePrice(KETTLE, 900)),
                stocked("raise_a_price", selling -> selling.changePrice(KETTLE, 1_100)),
                stocked("withdraw_an_offer", selling -> selling.change(KETTLE, new TermsChange.Withdrawal())),
                stocked(
                        "change_a_window",
                        selling -> selling.change(
                                KETTLE,
                                new TermsChange.Window(
                                        new NewOffer.Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(9))))),
                of(
                        "note_what_is_sold_out",
                        market -> {
                            market.sells(KETTLE, 10, 3);
                            outside(market).setStock(KETTLE, 0);
                        },
                        selling -> selling.refreshStockLevel(KETTLE)),
                of(
                        "note_that_a_sale_is_sold_out",
                        market -> market.sellsInSale(KETTLE_IN_SALE, Access.FREE, 0),
                        selling -> selling.refreshStockLevel(KETTLE_IN_SALE)),
                stocked("set_stock", selling -> selling.setStock(KETTLE, 4)),
                stocked("bring_stock", selling -> selling.adjustStock(KETTLE, 5)),
                stocked("take_stock_away", selling -> selling.adjustStock(KETTLE, -8)));
    }

    /** Those of one seller and of one offer, two at a time. */
    static List<Meeting> meetings() {
        Consumer<Market> nobody = market -> {};
        Consumer<Market> registered = market -> outside(market).register(ONE);
        Consumer<Market> created = market -> {
            registered.accept(market);
            outside(market).create(KETTLE);
        };
        Consumer<Market> published = market -> market.sells(KETTLE, 10, 3);
        return Stream.of(
                        pairs(List.of(of("register", nobody, selling -> selling.register(ONE)))),
                        pairs(List.of(
                                of("set a tariff", registered, selling -> selling.setTariff(ONE)),
                                of("set a dearer tariff", registered, selling -> selling.setTariff(ONE, 999)),
                                of("create a product", registered, selling -> selling.create(KETTLE)))),
                        pairs(List.of(of("publish", created, selling -> selling.publish(KETTLE, 10, 3)))),
                        pairs(List.of(
                                of("lower the price", published, selling -> selling.changePrice(KETTLE, 900)),
                                of("raise the price", published, selling -> selling.changePrice(KETTLE, 1_100)),
                                of(
                                        "withdraw",
                                        published,
                                        selling -> selling.change(KETTLE, new TermsChange.Withdrawal())),
                                of("set the stock", published, selling -> selling.setStock(KETTLE, 4)),
                                of("set more stock", published, selling -> selling.setStock(KETTLE, 12)),
                                of("bring stock", published, selling -> selling.adjustStock(KETTLE, 5)),
                                of("take stock away", published, selling -> selling.adjustStock(KETTLE, -8)),
                                of("note the stock", published, selling -> selling.refreshStockLevel(KETTLE)),
                                of("sell out", published, Sellings::sellOut),
                                Operation.of(
                                        "order",
                                        published,
                                        Checkout::new,
                                        checkout -> checkout.place(Baskets.basket(4, KETTLE))))))
                .flatMap(List::stream)
                .toList();
    }

    private static String sellOut(Selling selling) {
        selling.setStock(KETTLE, 0);
        return selling.refreshStockLevel(KETTLE);
    }

    private static List<Meeting> pairs(List<Operation> operations) {
        return operations.stream()
                .flatMap(held -> operations.stream().map(meanwhile -> new Meeting(held, meanwhile)))
                .toList();
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
