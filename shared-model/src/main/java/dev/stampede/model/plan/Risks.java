package dev.stampede.model.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What won't hold, however much is asked for: limits of one item or key, and of the payment provider. */
final class Risks {

    /** Of the index of orders by due time (decision 0005). */
    private static final int DUE_BUCKETS = 64;

    private final SaleForecast forecast;
    private final List<String> found = new ArrayList<>();

    Risks(SaleForecast forecast) {
        this.forecast = forecast;
    }

    List<String> all() {
        payments();
        oneSeller();
        onePage();
        dueTimes();
        return List.copyOf(found);
    }

    private void payments() {
        var wait = new PaymentWait(forecast);
        if (wait.longest().compareTo(SalePlan.PAYMENT_HOLD) > 0) {
            found.add(String.format(
                    Locale.ROOT,
                    "Payments: the last order would wait %,d minutes for its payment, but stock is held for %d: such orders"
                            + " are cancelled and their units sold again. Have the payment provider take %,d a second, or sell"
                            + " less at once.",
                    wait.longest().toMinutes(),
                    SalePlan.PAYMENT_HOLD.toMinutes(),
                    wait.needed().value()));
        }
    }

    /** The hot offers may be one seller's: their item is read for each quote, and their list gets every parcel. */
    private void oneSeller() {
        if (forecast.peakOrders() > AwsLimits.PARTITION_READ_UNITS) {
            found.add(String.format(
                    Locale.ROOT,
                    "Sellers: if one seller has all hot offers, their item is read by %,d quotes a second; a partition gives"
                            + " %,d reads.",
                    forecast.peakOrders(),
                    AwsLimits.PARTITION_READ_UNITS));
        }
        long units = (long) forecast.payments() * AwsLimits.UNITS_OF_A_TRANSACTIONAL_WRITE;
        if (units > AwsLimits.PARTITION_WRITE_UNITS) {
            found.add(String.format(
                    Locale.ROOT,
                    "Orders/bySeller: if one seller has all hot offers, %,d payments a second write %,d units under one key;"
                            + " a partition takes %,d, so payments slow down to %,d a second.",
                    forecast.payments(),
                    units,
                    AwsLimits.PARTITION_WRITE_UNITS,
                    AwsLimits.PARTITION_WRITE_UNITS / AwsLimits.UNITS_OF_A_TRANSACTIONAL_WRITE));
        }
    }

    private void onePage() {
        double reads = forecast.pageViewsAtOrigin() * forecast.hottestShare();
        if (reads > AwsLimits.PARTITION_READ_UNITS) {
            found.add(String.format(
                    Locale.ROOT,
                    "Catalogue: the hottest product is asked for %,.0f times a second past the edge; a partition gives %,d"
                            + " reads. Have the edge answer more of them.",
                    reads,
                    AwsLimits.PARTITION_READ_UNITS));
        }
    }

    private void dueTimes() {
        long units = Math.ceilDiv(
                (long) AwsLimits.UNITS_OF_A_TRANSACTIONAL_WRITE * (forecast.peakOrders() + forecast.payments()),
                DUE_BUCKETS);
        if (units > AwsLimits.PARTITION_WRITE_UNITS) {
            found.add(String.format(
                    Locale.ROOT,
                    "Orders/byDue: each of its %d buckets would be written with %,d units a second; a partition takes %,d.",
                    DUE_BUCKETS,
                    units,
                    AwsLimits.PARTITION_WRITE_UNITS));
        }
    }
}
