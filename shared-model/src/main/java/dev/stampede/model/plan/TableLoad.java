package dev.stampede.model.plan;

import java.util.List;
import java.util.Locale;

/**
 * What the peak asks of each table and index.
 *
 * <p>An order's units are those that {@code docs/costs.md} counts, by what is written. Placing it: the order (2), a
 * shard for each line (2), its entries by shopper and by due time (2 each). Paying it: the order (2), a parcel for each
 * line (2), the entry by due time that goes (2), one by seller for each parcel (2). Reading: a quote reads each seller
 * (1); a look at the order reads it (1), its payment too (1); a page reads 0.5; availability reads the offer (1) and
 * 0.5 a shard. Joining a waiting room writes a ticket (1).
 */
final class TableLoad {

    /** For transactions that conflict or are refused, which consume as others do, and for an uneven spread. */
    static final double RESERVE = 1.25;

    /** Shoppers look at their order until it is paid. */
    static final int LOOKS_AN_ORDER = 2;

    private static final int ITEM = AwsLimits.UNITS_OF_A_TRANSACTIONAL_WRITE;

    /** A plain write; as if all who order in a second joined the waiting room in one. */
    private static final int TICKET = 1;

    private static final double PAGE_READS = 0.5;
    private static final double SHARD_READS = 0.5;

    private static final String COSTS =
            "docs/costs.md, split as TableLoad says; warm throughput: DynamoDB developer guide, \"Understanding DynamoDB"
                    + " warm throughput in different scenarios\"";

    private final SaleForecast forecast;
    private final int shards;

    TableLoad(SaleForecast forecast, int shards) {
        this.forecast = forecast;
        this.shards = shards;
    }

    /** All tables and indexes, the busiest first. */
    List<WarmThroughput> all() {
        return List.of(
                orders(),
                new WarmThroughput("Orders/byShopper", none("Orders/byShopper"), placing("Orders/byShopper", ITEM)),
                new WarmThroughput(
                        "Orders/bySeller", none("Orders/bySeller"), paying("Orders/bySeller", 0, ITEM * lines())),
                new WarmThroughput("Orders/byDue", none("Orders/byDue"), paying("Orders/byDue", ITEM, ITEM)),
                stock(),
                new WarmThroughput(
                        "Catalogue",
                        reads(
                                "Catalogue",
                                forecast.pageViewsAtOrigin(),
                                1,
                                "requests past the edge, as if each asked for availability"),
                        noWrites("Catalogue")),
                new WarmThroughput(
                        "Catalogue/byCategory",
                        reads(
                                "Catalogue/byCategory",
                                forecast.pageViewsAtOrigin(),
                                PAGE_READS,
                                "requests past the edge, as if each were a listing"),
                        noWrites("Catalogue/byCategory")),
                new WarmThroughput("Catalogue/bySeller", none("Catalogue/bySeller"), noWrites("Catalogue/bySeller")),
                new WarmThroughput(
                        "Sellers",
                        reads(
                                "Sellers",
                                forecast.peakOrders(),
                                lines(),
                                "quotes, one for each order, each reads its sellers"),
                        noWrites("Sellers")),
                new WarmThroughput(
                        "Sales",
                        reads(
                                "Sales",
                                forecast.peakOrders(),
                                1,
                                "looks at a place in the waiting room, as one gets in"),
                        placing("Sales", TICKET)),
                new WarmThroughput("Sales/byDue", none("Sales/byDue"), noWrites("Sales/byDue")));
    }

    private int lines() {
        return forecast.linesPerOrder();
    }

    private WarmThroughput orders() {
        var reads = up((forecast.peakOrders() * (long) LOOKS_AN_ORDER + forecast.payments()) * RESERVE);
        return new WarmThroughput(
                "Orders",
                new Figure(
                        "Orders, reads",
                        reads,
                        "read units a second",
                        String.format(
                                Locale.ROOT,
                                "(%,d orders × %d looks + %,d payments) × 1 × %.2f in reserve",
                                forecast.peakOrders(),
                                LOOKS_AN_ORDER,
                                forecast.payments(),
                                RESERVE),
                        COSTS),
                paying("Orders", ITEM, ITEM + ITEM * lines()));
    }

    private WarmThroughput stock() {
        return new WarmThroughput(
                "Stock",
                reads(
                        "Stock",
                        forecast.pageViewsAtOrigin(),
                        SHARD_READS * shards,
                        "requests past the edge, as if each asked for availability, half a unit for each shard:"),
                placing("Stock", ITEM * lines()));
    }

    private Figure placing(String target, int unitsAnOrder) {
        return new Figure(
                target + ", writes",
                up(forecast.peakOrders() * (double) unitsAnOrder * RESERVE),
                "write units a second",
                String.format(
                        Locale.ROOT, "%,d orders × %d × %.2f in reserve", forecast.peakOrders(), unitsAnOrder, RESERVE),
                COSTS);
    }

    private Figure paying(String target, int unitsAnOrder, int unitsAPayment) {
        return new Figure(
                target + ", writes",
                up((forecast.peakOrders() * (double) unitsAnOrder + forecast.payments() * (double) unitsAPayment)
                        * RESERVE),
                "write units a second",
                String.format(
                        Locale.ROOT,
                        "(%,d orders × %d + %,d payments × %d) × %.2f in reserve",
                        forecast.peakOrders(),
                        unitsAnOrder,
                        forecast.payments(),
                        unitsAPayment,
                        RESERVE),
                COSTS);
    }

    private static Figure reads(String target, long times, double units, String ofWhat) {
        return new Figure(
                target + ", reads",
                up(times * units * RESERVE),
                "read units a second",
                String.format(Locale.ROOT, "%,d %s × %.1f × %.2f in reserve", times, ofWhat, units, RESERVE),
                COSTS);
    }

    private static Figure none(String target) {
        return new Figure(target + ", reads", 0, "read units a second", "the crowd doesn't read it", COSTS);
    }

    private static Figure noWrites(String target) {
        return new Figure(target + ", writes", 0, "write units a second", "the crowd doesn't write it", COSTS);
    }

    private static long up(double units) {
        return (long) Math.ceil(units - 1e-6);
    }
}
