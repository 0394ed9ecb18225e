package dev.stampede.simulation.crash;

import static dev.stampede.simulation.crash.Goods.KETTLE;
import static dev.stampede.simulation.crash.Goods.KETTLE_IN_SALE;
import static dev.stampede.simulation.crash.Goods.LAMP;

import dev.stampede.model.catalogue.Access.Admission;
import dev.stampede.model.plan.StockShards;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What those do who schedule a sale and change it, and how the marketplace looks after it. */
final class Organisings {

    /** How a look after all sales is called where operations meet. */
    static final String TEND = "tend";

    private static final long ONE_SHARD = StockShards.ORDERS_A_SHARD;
    private static final long TWO_SHARDS = 2 * ONE_SHARD;
    private static final long FOUR_SHARDS = 4 * ONE_SHARD;

    private static final String TRANSACTION = "TransactWriteItems";

    /** After it, what was reserved is stale, and a sale that was changed is due. */
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    /** Longer than preparing a sale may take. */
    private static final Duration TOO_LONG = Duration.ofMinutes(12);

    /** Enough that some are served by each of four shards. */
    private static final int SHOPPERS = 10;

    /** Enough that some are served by each of two shards, and so few that all get something. */
    private static final int CROWD = 6;

    private Organisings() {}

    static List<Operation> all() {
        return List.of(
                told("schedule_a_sale", Organisings::stocked, sales -> sales.schedule(FOUR_SHARDS, Admission.OPEN)),
                done("schedule_a_sale_whose_stock_is_gone", Organisings::halfPreparedAndGone, Organisings::schedule),
                told("pause_a_sale", market -> open(market, FOUR_SHARDS), Organising::pause),
                told("resume_a_sale", Organisings::paused, Organising::resume),
                told("extend_a_sale", market -> open(market, FOUR_SHARDS), Organising::extend),
                told("cancel_a_sale", market -> scheduled(market, FOUR_SHARDS), Organising::cancel),
                told("cancel_a_sale_that_sells", Organisings::selling, Organising::cancel),
                told("raise_a_peak", market -> open(market, ONE_SHARD), sales -> sales.changePeak(FOUR_SHARDS)),
                told("lower_a_peak", market -> open(market, FOUR_SHARDS), sales -> sales.changePeak(ONE_SHARD)),
                told(
                        "lower_a_peak_by_half",
                        market -> open(market, FOUR_SHARDS),
                        sales -> sales.changePeak(TWO_SHARDS)),
                told("lower_a_peak_while_it_sells", Organisings::selling, sales -> sales.changePeak(ONE_SHARD)),
                done("tend_a_sale_that_has_ended", Organisings::ended, Organising::tend),
                done("tend_a_preparation_that_was_left", Organisings::leftHalfPrepared, Organising::tend),
                done("tend_a_pause_that_was_left", Organisings::leftHalfPaused, Organising::tend),
                done("tend_a_merge_that_waits_for_an_order_that_never_came", Organisings::stuck, Organising::tend));
    }

    /**
     * Those that change one sale, or sell in it, two at a time. Only a cancellation during a change of the peak is
     * passed over: over how many shards nothing is sold any more is all one.
     */
    static List<Meeting> meetings() {
        var changes = List.<Function<Consumer<Market>, Operation>>of(
                given -> told("pause", given, Organising::pause),
                given -> told("resume", given, Organising::resume),
                given -> told("extend", given, Organising::extend),
                given -> told("cancel", given, Organising::cancel),
                given -> told("raise the peak", given, sales -> sales.changePeak(FOUR_SHARDS)),
                given -> told("lower the peak", given, sales -> sales.changePeak(ONE_SHARD)),
                given -> done(TEND, given, Organising::tend),
                Organisings::order,
                Organisings::orders,
                Organisings::reservations);
        var worlds = List.<Consumer<Market>>of(
                market -> open(market, TWO_SHARDS), Organisings::paused, Organisings::leftHalfPaused);
        var meetings = new ArrayList<Meeting>();
        for (var given : worlds) {
            for (var held : changes) {
                changes.stream()
                        .map(meanwhile -> new Meeting(held.apply(given), meanwhile.apply(given)))
                        .filter(meeting -> !meeting.toString().matches(".*peak, .* cancel"))
                        .forEach(meetings::add);
            }
        }
        meetings.add(new Meeting(
                told("schedule", Organisings::stocked, sales -> sales.schedule(FOUR_SHARDS, Admission.OPEN)),
                told("schedule", Organisings::stocked, sales -> sales.schedule(FOUR_SHARDS, Admission.OPEN))));
        meetings.add(new Meeting(
                done("schedule", Organisings::leftHalfPrepared, Organisings::schedule),
                done(TEND, Organisings::leftHalfPrepared, Organising::tend)));
        return List.copyOf(meetings);
    }

    /** Orders of a crowd, whose tills serve all shards. */
    private static Operation orders(Consumer<Market> given) {
        return crowd("orders", "till ", given);
    }

    /** Of a crowd whose tills die before they write the orders. */
    private static Operation reservations(Consumer<Market> given) {
        return crowd("reservations", Encounter.DOOMED, given);
    }

    private static Operation crowd(String name, String till, Consumer<Market> given) {
        return new Operation(
                name,
                given,
                (market, environment) -> {
                    IntStream.range(0, CROWD).forEach(number -> {
                        var checkout = new Checkout(market, market.simulation().environment(till + number));
                        var basket = Baskets.another(number, 1, KETTLE_IN_SALE);
                        market.simulation().start(till + number, Duration.ZERO, () -> checkout.place(basket));
                    });
                    return "begun";
                },
                "");
    }

    private static Operation order(Consumer<Market> given) {
        return Operation.of(
                "order", given, Checkout::new, checkout -> checkout.place(Baskets.basket(1, KETTLE_IN_SALE)));
    }

    private static Operation told(String name, Consumer<Market> given, Function<Organising, String> act) {
        return Operation.of(name, given, Organising::new, act);
    }

    private static Operation done(String name, Consumer<Market> given, Consumer<Organising> act) {
        return Operation.silent(name, given, Organising::new, act);
    }

    private static Organising outside(Market market) {
        return new Organising(market, market.simulation().outside());
    }

    private static void schedule(Organising sales) {
        sales.schedule(FOUR_SHARDS, Admission.OPEN);
    }

    private static void stocked(Market market) {
        market.sells(KETTLE, 20, 2);
        market.sells(LAMP, 20, 1);
    }

    private static void scheduled(Market market, long peakOrders) {
        stocked(market);
        outside(market).schedule(peakOrders, Admission.OPEN);
    }

    private static void open(Market market, long peakOrders) {
        scheduled(market, peakOrders);
        market.waitsUntil(Organising.OPENS);
    }

    private static void paused(Market market) {
        open(market, FOUR_SHARDS);
        outside(market).pause();
    }

    /** Notes of orders that stand lie in all shards. */
    private static void selling(Market market) {
        open(market, FOUR_SHARDS);
        IntStream.range(0, SHOPPERS)
                .forEach(number -> market.placedBy("till " + number, Baskets.another(number, 1, KETTLE_IN_SALE)));
    }

    /** What is reserved in some of its shards is for orders that never came. */
    private static void deserted(Market market, int tills) {
        IntStream.range(0, tills)
                .forEach(number -> market.died(
                        "PutItem",
                        1,
                        "broken till " + number,
                        till -> new Checkout(market, till)
                                .place(Baskets.another(SHOPPERS + number, 1, KETTLE_IN_SALE))));
    }

    /** Not everything was sold, and some is reserved. */
    private static void ended(Market market) {
        selling(market);
        deserted(market, 2);
        market.waitsUntil(Organising.CLOSES.plusSeconds(2));
    }

    /** The kettles were set aside, the lamps weren't. */
    private static void halfPrepared(Market market) {
        stocked(market);
        market.died(TRANSACTION, 2, "office", office -> schedule(new Organising(market, office)));
    }

    private static void halfPreparedAndGone(Market market) {
        halfPrepared(market);
        new Selling(market, market.simulation().outside()).setStock(LAMP, 1);
    }

    private static void leftHalfPrepared(Market market) {
        halfPrepared(market);
        market.waits(TOO_LONG);
    }

    /** The sale is paused, and its offers still sell. */
    private static void leftHalfPaused(Market market) {
        open(market, FOUR_SHARDS);
        market.died(TRANSACTION, 2, "office", office -> new Organising(market, office).pause());
        market.waits(A_WHILE);
    }

    /** No shard can go in which units are reserved. */
    private static void stuck(Market market) {
        open(market, FOUR_SHARDS);
        deserted(market, SHOPPERS);
        market.died("BatchGetItem", 1, "office", office -> new Organising(market, office).changePeak(ONE_SHARD));
        market.waits(A_WHILE);
    }
}
