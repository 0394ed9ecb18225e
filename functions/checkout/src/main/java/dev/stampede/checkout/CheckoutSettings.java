package dev.stampede.checkout;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What deployment decides for checkout, from the environment variables of the same names in capitals. */
@Singleton
final class CheckoutSettings {

    private final String ordersTable;
    private final String stockTable;
    private final Duration paymentHold;
    private final Duration resendAfter;

    CheckoutSettings(
            @Value("${orders.table}") String ordersTable,
            @Value("${stock.table}") String stockTable,
            @Value("${payment.hold}") Duration paymentHold,
            @Value("${resend.after}") Duration resendAfter) {
        this.ordersTable = ordersTable;
        this.stockTable = stockTable;
        this.paymentHold = paymentHold;
        this.resendAfter = resendAfter;
    }

    String ordersTable() {
        return ordersTable;
    }

    String stockTable() {
        return stockTable;
    }

    Duration paymentHold() {
        return paymentHold;
    }

    Duration resendAfter() {
        return resendAfter;
    }
}
