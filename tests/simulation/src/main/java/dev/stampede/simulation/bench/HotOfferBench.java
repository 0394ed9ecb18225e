package dev.stampede.simulation.bench;

import dev.stampede.simulation.bench.HotOfferSetup.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The figures of all hot offers.
 *
 * @param naive stock and order in one transaction, on one item: what one would do first
 * @param sharded the same over the most shards
 * @param byShards reservations over ever more shards
 * @param big reservations over the most shards, of the most units
 * @param others the same, each with something else about it
 * @param storm the same as the big one while much goes wrong
 * @param costs what shards cost the others
 */
record HotOfferBench(
        HotOfferFigures naive,
        HotOfferFigures sharded,
        List<HotOfferFigures> byShards,
        HotOfferFigures big,
        List<HotOfferFigures> others,
        HotOfferFigures storm,
        List<ShardCosts> costs) {

    private static final int MOST_SHARDS = 90;
    private static final int BASKET = 5;
    private static final int QUOTA = 2;

    static HotOfferBench run(Dose dose, long seed) {
        var most = sale(MOST_SHARDS, dose.others());
        return new HotOfferBench(
                sell(HotOfferSetup.of(Protocol.TRANSACTION, 1, dose.slowest()), seed),
                sell(HotOfferSetup.of(Protocol.TRANSACTION, MOST_SHARDS, dose.others()), seed),
                dose.shards().stream()
                        .map(shards -> sell(sale(shards, shards == 1 ? dose.slowest() : dose.others()), seed))
                        .toList(),
                sell(sale(MOST_SHARDS, dose.units()), seed),
                List.of(
                        sell(most.withBasketsOfUpTo(BASKET), seed),
                        sell(most.withQuota(QUOTA), seed),
                        sell(most.withPartitions(HotOfferSetup.DEFAULT_QUOTA), seed),
                        sell(most.withPartitions(HotOfferSetup.DEFAULT_QUOTA).withMercies(), seed)),
                sell(sale(MOST_SHARDS, dose.units()).inStorm(), seed),
                dose.shards().stream()
                        .map(shards -> ShardCosts.of(shards, seed))
                        .toList());
    }

    private static HotOfferFigures sell(HotOfferSetup setup, long seed) {
        System.err.printf(
                "bench: %,d units over %d shards by %s%n",
                setup.units(), setup.shards(), setup.protocol().name().toLowerCase(Locale.ROOT));
        var figures = HotOffer.sell(setup, seed);
        // Told at once: when a later sale fails, the table isn't made.
        System.err.printf(
                "bench: %,d sold, %,.0f orders a second, %d stranded%n",
                figures.sold(), figures.rush().rate(), figures.stranded());
        return figures;
    }

    private static HotOfferSetup sale(int shards, long units) {
        return HotOfferSetup.of(Protocol.RESERVATION, shards, units);
    }

    /** All of them, in the order of the table. */
    List<HotOfferFigures> all() {
        var all = new ArrayList<HotOfferFigures>(List.of(naive, sharded));
        all.addAll(byShards);
        all.add(big);
        all.addAll(others);
        all.add(storm);
        return all;
    }

    String table(long units) {
        var table = new MarkdownTable(
                "orders by",
                "shards",
                "units an order",
                "quota",
                "partitions",
                "units sold",
                "orders/s",
                "best second",
                "seconds for " + units,
                "write units an order: tables",
                "indexes",
                "read units an order",
                "conflicts an order",
                "throttles an order",
                "busy answers",
                "longest wait, ms",
                "sold after a sweep",
                "stranded");
        for (var of : all()) {
            var setup = of.setup();
            table.row(
                    setup.protocol().name().toLowerCase(Locale.ROOT)
                            + (setup.weather() == HotOfferSetup.Weather.STORM ? ", in a storm" : ""),
                    setup.shards(),
                    setup.mostUnits() == 1 ? "1" : "1 to " + setup.mostUnits(),
                    setup.perShopper() == 0 ? "none" : setup.perShopper(),
                    setup.limits().partitions() + (setup.limits().splitAfter() > 0 ? ", burst and split" : ""),
                    of.sold(),
                    of.rush().rate(),
                    of.rush().bestSecond(),
                    of.timeFor(units).toMillis() / 1e3,
                    of.tableWrites(),
                    of.indexWrites(),
                    of.reads(),
                    of.conflicts(),
                    of.throttles(),
                    of.rush().busy(),
                    of.rush().longestWait().toMillis(),
                    of.foundAgain(),
                    of.stranded());
        }
        return table.toString();
    }

    String costsTable() {
        var table = new MarkdownTable(
                "shards", "read units of a look at what is available", "write units of a change of terms (a pause)");
        costs.forEach(cost -> table.row(cost.shards(), cost.lookReads(), cost.termsWrites()));
        return table.toString();
    }

    /** Orders a second by shards. */
    LineChart byShardsChart() {
        var shards = byShards.stream().map(of -> of.setup().shards()).toList();
        return new LineChart("One hot offer: orders a second by shards", "shards", "orders/s")
                .line(
                        "reservation",
                        shards,
                        byShards.stream().map(of -> of.rush().rate()).toList())
                .line(
                        "transaction",
                        List.of(1, MOST_SHARDS),
                        List.of(naive.rush().rate(), sharded.rush().rate()))
                .line(
                        "one item (naive)",
                        List.of(1, MOST_SHARDS),
                        List.of(naive.rush().rate(), naive.rush().rate()));
    }

    /** Orders of the big sale over time. */
    LineChart overTimeChart() {
        return overTime("One hot offer: orders over time, %d shards".formatted(MOST_SHARDS), 0, big.rush())
                .line("in a storm", seconds(storm.rush(), 0), perSecond(storm.rush(), 0));
    }

    /** Orders from that slot on, as orders a second. */
    static LineChart overTime(String title, int from, Crowd.Rush rush) {
        return new LineChart(title, "seconds from the opening", "orders/s")
                .line("orders/s", seconds(rush, from), perSecond(rush, from));
    }

    private static List<Double> seconds(Crowd.Rush rush, int from) {
        return IntStream.range(0, rush.ordersBySlot().size() - from)
                .mapToObj(slot -> slot * Crowd.SLOT.toMillis() / 1e3)
                .toList();
    }

    private static List<Long> perSecond(Crowd.Rush rush, int from) {
        return rush.ordersBySlot().stream()
                .skip(from)
                .map(orders -> orders * 1_000 / Crowd.SLOT.toMillis())
                .toList();
    }
}
