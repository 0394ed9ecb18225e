package dev.stampede.model.plan;

import dev.stampede.model.catalogue.Offer;
import java.util.Locale;

/** Over how many items a hot offer's stock is spread. */
public final class StockShards {

    /**
     * Orders a second that one shard is planned for. Its partition's write units would do for 500 (1,000 of them, two a
     * transaction), but an item can be in only one transaction at a time, others conflict: with transactions of 5 to 15
     * ms that is 66 to 200 a second. This is 9 ms.
     */
    static final int ORDERS_A_SHARD = 110;

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
                "decision 0002 and StockShards; DynamoDB developer guide, \"DynamoDB transactions\"");
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
