package dev.stampede.model.plan;

import java.time.Duration;
import java.util.Locale;

/** Whether all orders of a sale can be paid in time by what the payment provider takes a second. */
final class PaymentWait {

    private final SaleForecast forecast;

    PaymentWait(SaleForecast forecast) {
        this.forecast = forecast;
    }

    /** How long the last order waits for its payment when all come at the peak's rate. */
    Duration longest() {
        double seconds = forecast.orders() / (double) forecast.payments() - arrivalSeconds();
        return Duration.ofSeconds((long) Math.max(0, Math.ceil(seconds - 1e-6)));
    }

    /** Payments a second with which the last order is paid within its hold. */
    Figure needed() {
        double arrival = arrivalSeconds();
        return new Figure(
                "Payments a second",
                (long) Math.ceil(forecast.orders() / (arrival + SalePlan.PAYMENT_HOLD.toSeconds()) - 1e-6),
                "payments a second",
                String.format(
                        Locale.ROOT,
                        "%,d orders ÷ (%,.0f s in which they come at the peak's rate + %d s for which stock is held)",
                        forecast.orders(),
                        arrival,
                        SalePlan.PAYMENT_HOLD.toSeconds()),
                "OrderTiming.PAYMENT_HOLD; Stripe documentation, \"Rate limits\": 100 a second in live mode");
    }

    private double arrivalSeconds() {
        return forecast.orders() / (double) forecast.peakOrders();
    }
}
