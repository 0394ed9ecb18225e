package dev.stampede.model.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a sale is expected to be.
 *
 * @param peakOrders orders tried a second at the peak, those that find nothing left included
 * @param hotOffers offers that the crowd comes for
 * @param hottestShare the share of all orders that has the most wanted offer in it
 * @param linesPerOrder lines of an order; each may be of another seller
 * @param pageViews requests a second at the peak for pages, listings and availability, as they reach the edge
 * @param edgeHits the share of these that the edge answers by itself
 * @param orders that the whole sale is expected to bring, the units on sale at most
 * @param payments a second that the payment provider takes
 * @param start when the sale opens
 * @param length how long it lasts
 * @param durations of functions' runs, where the usual ones don't hold
 */
public record SaleForecast(
        int peakOrders,
        int hotOffers,
        double hottestShare,
        int linesPerOrder,
        int pageViews,
        double edgeHits,
        long orders,
        int payments,
        Instant start,
        Duration length,
        Map<SaleFunction, Duration> durations) {

    /** What no forecast needs to go beyond; numbers over it are typing errors and would overflow. */
    private static final int A_MILLION = 1_000_000;

    /** A shopper looks around before ordering: ten requests for each order. */
    static final int PAGE_VIEWS_AN_ORDER = 10;

    /** Pages and availability may be kept at the edge, and a hot offer's are asked for by everybody. */
    static final double USUAL_EDGE_HITS = 0.9;

    /** What Stripe takes in live mode (its documentation, "Rate limits"). */
    static final int USUAL_PAYMENTS = 100;

    private static final Duration LONGEST = Duration.ofDays(3);

    /** A day's worth of a million orders a second. */
    private static final long MOST_ORDERS = 86_400_000_000L;

    /** A basket in one transaction of at most 100 items has room for far fewer lines of many shards. */
    private static final int MOST_LINES = 20;

    /**
     * Checks every number.
     *
     * @throws UnusableForecast naming the first one that can't be
     */
    public SaleForecast {
        within("peakOrders", peakOrders, A_MILLION);
        within("hotOffers", hotOffers, A_MILLION);
        require("hottestShare", hottestShare > 0 && hottestShare <= 1, "wants more than 0 and at most 1", hottestShare);
        within("linesPerOrder", linesPerOrder, MOST_LINES);
        require("pageViews", pageViews >= 0 && pageViews <= 100 * A_MILLION, "wants 0 to 100,000,000", pageViews);
        require("edgeHits", edgeHits >= 0 && edgeHits <= 1, "wants 0 to 1", edgeHits);
        require("orders", orders >= 1 && orders <= MOST_ORDERS, "wants 1 to " + MOST_ORDERS, orders);
        within("payments", payments, A_MILLION);
        require(
                "length",
                length.isPositive() && length.compareTo(LONGEST) <= 0,
                "wants more than nothing and at most " + LONGEST.toHours() + " hours",
                length);
        durations.forEach((function, duration) ->
                require("durations", duration.isPositive(), "wants more than 0 for " + function.logicalId(), duration));
        durations = Map.copyOf(durations);
    }

    /**
     * A forecast with the usual assumptions: all orders are for hot offers, each as wanted as the next, of one line,
     * and the peak lasts as long as the sale.
     *
     * @throws UnusableForecast naming the number that can't be
     */
    public static SaleForecast of(int peakOrders, int hotOffers, Instant start, Duration length) {
        within("peakOrders", peakOrders, A_MILLION);
        within("hotOffers", hotOffers, A_MILLION);
        return new SaleForecast(
                peakOrders,
                hotOffers,
                1.0 / hotOffers,
                1,
                peakOrders * PAGE_VIEWS_AN_ORDER,
                USUAL_EDGE_HITS,
                Math.max(1, peakOrders * length.toSeconds()),
                USUAL_PAYMENTS,
                start,
                length,
                Map.of());
    }

    /** The same with another share of orders that the most wanted offer is in. */
    public SaleForecast withHottestShare(double share) {
        return new SaleForecast(
                peakOrders,
                hotOffers,
                share,
                linesPerOrder,
                pageViews,
                edgeHits,
                orders,
                payments,
                start,
                length,
                durations);
    }

    /** The same with that many lines of an order. */
    public SaleForecast withLinesPerOrder(int lines) {
        return new SaleForecast(
                peakOrders,
                hotOffers,
                hottestShare,
                lines,
                pageViews,
                edgeHits,
                orders,
                payments,
                start,
                length,
                durations);
    }

    /** The same with that many requests a second for pages. */
    public SaleForecast withPageViews(int views) {
        return new SaleForecast(
                peakOrders,
                hotOffers,
                hottestShare,
                linesPerOrder,
                views,
                edgeHits,
                orders,
                payments,
                start,
                length,
                durations);
    }

    /** The same with another share of pages that the edge answers. */
    public SaleForecast withEdgeHits(double share) {
        return new SaleForecast(
                peakOrders,
                hotOffers,
                hottestShare,
                linesPerOrder,
                pageViews,
                share,
                orders,
                payments,
                start,
                length,
                durations);
    }

    /** The same with that many orders in all. */
    public SaleForecast withOrders(long all) {
        return new SaleForecast(
                peakOrders,
                hotOffers,
                hottestShare,
                linesPerOrder,
                pageViews,
                edgeHits,
                all,
                payments,
                start,
                length,
                durations);
    }

    /** The same with a payment provider that takes that many a second. */
    public SaleForecast withPayments(int aSecond) {
        return new SaleForecast(
                peakOrders,
                hotOffers,
                hottestShare,
                linesPerOrder,
                pageViews,
                edgeHits,
                orders,
                aSecond,
                start,
                length,
                durations);
    }

    /** The same with another duration of one function's runs. */
    public SaleForecast withDuration(SaleFunction function, Duration duration) {
        var all = new EnumMap<SaleFunction, Duration>(SaleFunction.class);
        all.putAll(durations);
        all.put(function, duration);
        return new SaleForecast(
                peakOrders,
                hotOffers,
                hottestShare,
                linesPerOrder,
                pageViews,
                edgeHits,
                orders,
                payments,
                start,
                length,
                all);
    }

    /** How long one run of the function takes. */
    Duration durationOf(SaleFunction function) {
        return durations.getOrDefault(function, function.usualDuration());
    }

    /** Requests a second that the edge passes on, at the peak. */
    long pageViewsAtOrigin() {
        return Math.round(Math.ceil(pageViews * (1 - edgeHits) - 1e-6));
    }

    double hours() {
        return length.toMillis() / 3_600_000.0;
    }

    private static void within(String field, int value, int most) {
        require(field, value >= 1 && value <= most, String.format(Locale.ROOT, "wants 1 to %,d", most), value);
    }

    private static void require(String field, boolean fine, String wants, Object value) {
        if (!fine) {
            throw new UnusableForecast(field, wants + ", not " + value);
        }
    }
}
