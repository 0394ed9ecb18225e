package dev.stampede.model.plan;

import dev.stampede.model.catalogue.Offer;
import java.util.Locale;

/** Over how many items a hot offer's stock is spread. */
final class StockShards {

    /**
     * Orders a second that one shard is planned for. Its partition's write units would do for 500 (1,000 of them, two a
     * transaction), but an item can be in only one transaction at a time, others conflict: with transactions of 5 to 15
     * ms that is 66 to 200 a second. This is 9 ms.
     */
    static final int ORDERS_A_SHARD = 110;

    private StockShards() {}

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
