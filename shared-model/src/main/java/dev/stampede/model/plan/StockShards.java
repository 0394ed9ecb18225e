package dev.stampede.model.plan;

import dev.stampede.model.catalogue.Offer;
import java.util.Locale;

/** Over how many items a hot offer's stock is spread. */
public final class StockShards {

    /**
     * Orders a second that one shard is planned for. Each writes one unit to its shard, and a partition takes 1,000 a
     * second (DynamoDB developer guide); a quarter of it, because a partition may hold several shards of the offer, and
     * because homes are drawn by chance. What that leaves in reserve is measured in docs/benchmarks.
     */
    public static final int ORDERS_A_SHARD = 250;

    private StockShards() {}

    /** The most orders a second that one offer can be planned for. */
    public static long highestPeak() {
        return (long) Offer.MAX_SHARDS * ORDERS_A_SHARD;
    }

    /**
     * How many shards an offer has for that many orders a second: one for every {@link #ORDERS_A_SHARD} begun, and none
     * that would be empty from the start.
     *
     * @param peakOrders 1 to {@link #highestPeak()}
     * @param units that are spread over them
     */
    public static int forPeak(long peakOrders, long units) {
        if (peakOrders < 1 || peakOrders > highestPeak()) {
            throw new IllegalArgumentException(
                    "An offer can be planned for 1 to %d orders a second, not %d".formatted(highestPeak(), peakOrders));
        }
        return Math.toIntExact(Math.max(1, Math.min(units, Math.ceilDiv(peakOrders, ORDERS_A_SHARD))));
    }

    /**
     * As many as the most wanted offer needs.
     *
     * @throws UnusableForecast when no offer can have as many, saying what the highest peak is
     */
    static Figure of(SaleForecast forecast) {
        double hottest = forecast.peakOrders() * forecast.hottestShare();
        long shards = Math.max(1, (long) Math.ceil(hottest / ORDERS_A_SHARD - 1e-9));
        if (shards > Offer.MAX_SHARDS) {
            throw tooMany(forecast, hottest, shards);
        }
        return new Figure(
                "Stock shards of each hot offer",
                shards,
                "shards",
                String.format(
                        Locale.ROOT,
                        "%,d orders × %.3f for the hottest ÷ %d orders a shard",
                        forecast.peakOrders(),
                        forecast.hottestShare(),
                        ORDERS_A_SHARD),
                "decision 0015 and StockShards; DynamoDB developer guide, \"Partitions and data distribution\"");
    }

    private static UnusableForecast tooMany(SaleForecast forecast, double hottest, long shards) {
        int most = Offer.MAX_SHARDS * ORDERS_A_SHARD;
        return new UnusableForecast(
                "peakOrders",
                String.format(
                        Locale.ROOT,
                        "the hottest offer would take %,.0f orders a second and so %,d shards of %d each, and an offer has"
                                + " at most %d: with %d hot offers and a share of %.3f for the hottest the highest peak"
                                + " is %,d. Spread the sale over more offers, or let it open at several times",
                        hottest,
                        shards,
                        ORDERS_A_SHARD,
                        Offer.MAX_SHARDS,
                        forecast.hotOffers(),
                        forecast.hottestShare(),
                        (long) Math.floor(most / forecast.hottestShare() + 1e-6)));
    }
}
