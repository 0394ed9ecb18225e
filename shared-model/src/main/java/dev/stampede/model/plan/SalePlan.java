package dev.stampede.model.plan;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a sale needs before it begins, all from one forecast. */
public final class SalePlan {

    /** How long stock is held for an unpaid order: the functions' {@code PAYMENT_HOLD}. */
    public static final Duration PAYMENT_HOLD = Duration.ofMinutes(15);

    /**
     * How long before the sale opens environments are started, again and again, as idle ones are taken away after some
     * minutes: a quarter of an hour before, while what goes wrong can still be put right; five minutes before, for the
     * shoppers who come early; a minute before, so that nearly all are there at the opening. The last calls have ended
     * by then, so that they keep no environment from a shopper.
     */
    public static final List<Duration> PREWARMING =
            List.of(Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofMinutes(1));

    private final SaleForecast forecast;
    private final Figure shards;
    private final List<WarmThroughput> warmThroughput;
    private final List<FunctionPlan> functions;

    private SalePlan(SaleForecast forecast) {
        this.forecast = forecast;
        this.shards = StockShards.of(forecast);
        this.warmThroughput = new TableLoad(forecast, Math.toIntExact(shards.value())).all();
        this.functions = new FunctionLoad(forecast, warmThroughput("Orders")).all();
    }

    /**
     * The plan for that forecast.
     *
     * @throws UnusableForecast when a hot offer would need more shards than an offer can have, saying what the highest
     *     peak is
     */
    public static SalePlan of(SaleForecast forecast) {
        return new SalePlan(forecast);
    }

    /** What it was made from. */
    public SaleForecast forecast() {
        return forecast;
    }

    /** Over how many items each hot offer's stock is to be spread when it is published. */
    public int shardsPerHotOffer() {
        return Math.toIntExact(shards.value());
    }

    /** {@link #shardsPerHotOffer()} with its formula. */
    public Figure shards() {
        return shards;
    }

    /** Every table and index. */
    public List<WarmThroughput> warmThroughput() {
        return warmThroughput;
    }

    /**
     * One table, or one index as {@code Table/index}.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public WarmThroughput warmThroughput(String target) {
        return warmThroughput.stream()
                .filter(table -> table.target().equals(target))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No sale is planned for a table or index " + target));
    }

    /** Every function. */
    public List<FunctionPlan> functions() {
        return functions;
    }

    /** Those whose environments are to be started before the sale opens. */
    public List<FunctionPlan> prewarming() {
        return functions.stream().filter(FunctionPlan::prewarmed).toList();
    }

    /**
     * How many environments of the function run at once at the peak.
     *
     * @throws IllegalArgumentException when no sale is planned for a function of that name
     */
    public int environments(String logicalId) {
        var wanted = SaleFunction.named(logicalId);
        return functions.stream()
                .filter(function -> function.function() == wanted)
                .mapToInt(function -> Math.toIntExact(function.environments().value()))
                .sum();
    }

    /** How Lambda is to take orders from the fulfilment queue. */
    public Polling fulfilmentPollers() {
        return Polling.forRuns(environments(SaleFunction.FULFIL_ORDERS.logicalId()));
    }

    /** What {@code POST /v1/orders} is to let through, as rate and as burst: orders a second. */
    public Figure orderThrottle() {
        return new Figure(
                "POST /v1/orders",
                (long) Math.ceil(forecast.peakOrders() * TableLoad.RESERVE),
                "requests a second",
                String.format(Locale.ROOT, "%,d orders × %.2f in reserve", forecast.peakOrders(), TableLoad.RESERVE),
                "what tables are warmed for: more would be refused by them, after a function was paid for");
    }

    /** What all routes of the API together are to let through: requests a second, never less than usual. */
    public long apiThrottle() {
        return Math.max(
                AwsLimits.API_REQUESTS,
                new Quotas(forecast, warmThroughput, functions).apiRequests().value());
    }

    /** What the account and the payment provider must let through. */
    public List<Quota> quotas() {
        return new Quotas(forecast, warmThroughput, functions).all();
    }

    /** What the sale costs, part by part. */
    public List<PriceItem> prices() {
        return new SalePrice(forecast, this).items();
    }

    /** What the sale costs in all, in US dollars. */
    public double dollars() {
        return prices().stream().mapToDouble(PriceItem::dollars).sum();
    }

    /** What won't hold at this forecast, in sentences; none when all does. */
    public List<String> risks() {
        return new Risks(forecast).all();
    }
}
