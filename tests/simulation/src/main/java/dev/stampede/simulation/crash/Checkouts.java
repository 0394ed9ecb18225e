package dev.stampede.simulation.crash;

import static dev.stampede.simulation.crash.Goods.KETTLE;
import static dev.stampede.simulation.crash.Goods.KETTLE_IN_SALE;
import static dev.stampede.simulation.crash.Goods.LAMP;

import dev.stampede.checkout.order.OrderRequest;
import dev.stampede.model.catalogue.Access;
import dev.stampede.model.catalogue.Access.Admission;
import dev.stampede.simulation.Environment;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What shoppers and the relay do. */
final class Checkouts {

    private static final Access LIMITED = new Access(2, Admission.OPEN);

    /** More than a shard keeps until its next write. */
    private static final int MANY_NOTES = 8;

    /** So long after another: it has looked then, and is not written yet. */
    private static final Duration A_CALL_OR_TWO = Duration.ofMillis(8);

    private Checkouts() {}

    /** Those by which shoppers place orders. */
    static List<Operation> placing() {
        return List.of(
                place("place_an_order", Baskets.basket(2, KETTLE), market -> market.sells(KETTLE, 10, 1)),
                place("place_an_order_of_two_sellers", Baskets.basket(1, KETTLE, LAMP), market -> {
                    market.sells(KETTLE, 10, 2);
                    market.sells(LAMP, 10, 1);
                }),
                place(
                        "place_an_order_from_several_shards",
                        Baskets.basket(3, KETTLE),
                        market -> market.sells(KETTLE, 3, 3)),
                place(
                        "place_an_order_with_a_coupon",
                        Baskets.discounted(KETTLE),
                        market -> market.sells(KETTLE, 10, 1)),
                inSale("place_in_sale", Baskets.basket(2, KETTLE_IN_SALE), Access.FREE, 10, 10),
                inSale("place_in_sale_for_the_last_unit", Baskets.basket(1, KETTLE_IN_SALE), Access.FREE, 0, 1),
                inSale("place_in_sale_with_a_quota", Baskets.basket(2, KETTLE_IN_SALE), LIMITED, 10, 10),
                inSale("place_in_sale_with_a_coupon", Baskets.discounted(KETTLE_IN_SALE), Access.FREE, 10, 10),
                inSale("place_in_sale_from_several_shards", Baskets.basket(2, KETTLE_IN_SALE), Access.FREE, 1, 1),
                inSale(
                        "place_in_sale_with_a_quota_from_several_shards",
                        Baskets.basket(2, KETTLE_IN_SALE),
                        LIMITED,
                        1,
                        1),
                place("place_in_sale_beside_another_offer", Baskets.basket(1, KETTLE_IN_SALE, LAMP), market -> {
                    market.sellsInSale(KETTLE_IN_SALE, LIMITED, 10, 10);
                    market.sells(LAMP, 10, 1);
                }),
                place("place_in_sale_beside_many_notes", Baskets.basket(2, KETTLE_IN_SALE), market -> {
                    market.sellsInSale(KETTLE_IN_SALE, Access.FREE, 20);
                    IntStream.range(0, MANY_NOTES)
                            .forEach(number ->
                                    market.placedBy("till " + number, Baskets.another(number, 1, KETTLE_IN_SALE)));
                }),
                inSale("place_in_sale_too_late", Baskets.basket(1, KETTLE_IN_SALE), Access.FREE, 0, 0),
                place("place_in_sale_beyond_the_quota", Baskets.basket(2, KETTLE_IN_SALE), market -> {
                    market.sellsInSale(KETTLE_IN_SALE, LIMITED, 10, 10);
                    market.placed(Baskets.another(1, 1, KETTLE_IN_SALE));
                }),
                new Operation(
                        "place_in_sale_while_another_order_uses_up_the_quota",
                        market -> market.sellsInSale(KETTLE_IN_SALE, LIMITED, 10, 10),
                        Checkouts::placeAfterAnother,
                        ""),
                place("place_in_sale_with_a_used_coupon", Baskets.discounted(KETTLE_IN_SALE), market -> {
                    market.sellsInSale(KETTLE_IN_SALE, Access.FREE, 10, 10);
                    market.placed(Baskets.anotherDiscounted(KETTLE_IN_SALE));
                }),
                place(
                                "place_too_late_without_an_answer",
                                Baskets.basket(2, KETTLE),
                                market -> market.sells(KETTLE, 1, 1))
                        .withoutAnswerTo("TransactWriteItems"),
                inSale("place_in_sale_without_an_answer", Baskets.basket(2, KETTLE_IN_SALE), Access.FREE, 10)
                        .withoutAnswerTo("UpdateItem"),
                inSale(
                                "place_in_sale_for_the_last_without_an_answer",
                                Baskets.basket(1, KETTLE_IN_SALE),
                                Access.FREE,
                                1)
                        .withoutAnswerTo("UpdateItem"));
    }

    /** The others. */
    static List<Operation> others() {
        return List.of(
                Operation.of(
                        "cancel_a_placed_order",
                        market -> {
                            market.sells(KETTLE, 10, 2);
                            market.placed(Baskets.basket(2, KETTLE));
                        },
                        Checkout::new,
                        checkout -> checkout.cancel(Baskets.ORDER)),
                Operation.of(
                        "cancel_a_paid_order",
                        market -> {
                            market.sells(KETTLE, 10, 2);
                            market.sells(LAMP, 10, 1);
                            market.paid(Baskets.basket(1, KETTLE, LAMP));
                        },
                        Checkout::new,
                        checkout -> checkout.cancel(Baskets.ORDER)),
                Operation.of(
                        "cancel_an_order_with_a_quota_and_a_coupon",
                        market -> {
                            market.sellsInSale(KETTLE_IN_SALE, LIMITED, 10, 10);
                            market.paid(Baskets.discounted(KETTLE_IN_SALE));
                        },
                        Checkout::new,
                        checkout -> checkout.cancel(Baskets.ORDER)),
                Operation.of("relay_a_change", market -> {}, Checkout::new, checkout -> checkout.relay(Baskets.ORDER)));
    }

    /** Places an order that looks at the quota before the other is written, and is written after it. */
    private static String placeAfterAnother(Market market, Environment environment) {
        var simulation = market.simulation();
        var name = "other than " + environment.name();
        var other = new Checkout(market, simulation.environment(name));
        simulation.start(name, Duration.ZERO, () -> other.place(Baskets.another(1, 1, KETTLE_IN_SALE)));
        environment.pause().pause(A_CALL_OR_TWO);
        return new Checkout(market, environment).place(Baskets.basket(2, KETTLE_IN_SALE));
    }

    private static Operation inSale(String name, OrderRequest basket, Access access, long... unitsByShard) {
        return place(name, basket, market -> market.sellsInSale(KETTLE_IN_SALE, access, unitsByShard));
    }

    private static Operation place(String name, OrderRequest basket, Consumer<Market> given) {
        return Operation.of(name, given, Checkout::new, checkout -> checkout.place(basket));
    }
}
