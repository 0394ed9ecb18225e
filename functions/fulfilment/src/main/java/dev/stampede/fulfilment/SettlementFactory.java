package dev.stampede.fulfilment;

import dev.stampede.fulfilment.payment.provider.GuardedPaymentProvider;
import dev.stampede.fulfilment.payment.provider.HttpPaymentProvider;
import dev.stampede.fulfilment.payment.provider.ProviderConnection;
import dev.stampede.fulfilment.payment.sandbox.dynamodb.SandboxPaymentProvider;
import dev.stampede.fulfilment.settlement.PaymentHold;
import dev.stampede.fulfilment.settlement.SettleOrder;
import dev.stampede.fulfilment.settlement.dynamodb.StoredUnsettledOrders;
import dev.stampede.fulfilment.sweep.SweepOrders;
import dev.stampede.fulfilment.sweep.dynamodb.StoredWaitingOrders;
import dev.stampede.fulfilment.telemetry.MoveLog;
import dev.stampede.model.dynamodb.Pause;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.order.dynamodb.OrderWrites;
import dev.stampede.model.order.dynamodb.Orders;
import dev.stampede.runtime.event.OrderEvents;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Wires what settles orders and what sweeps them; each part is made only in the functions that ask for it. */
@Factory
final class SettlementFactory {

    /** One order's moves wait this long for others' transactions; a batch of ten orders shares the function's 30 s. */
    private static final Duration CONTENTION_BUDGET = Duration.ofSeconds(2);

    /** The provider's address that stands for none. */
    private static final String SANDBOX = "sandbox";

    private final Clock clock = Clock.systemUTC();

    @Bean
    @Singleton
    OrderWrites orderWrites(
            DynamoDbClient dynamoDb,
            @Value("${orders.table}") String ordersTable,
            @Value("${stock.table}") String stockTable) {
        var retries =
                new Retries(new Transactions(dynamoDb), clock, Pause.real(), new SecureRandom(), CONTENTION_BUDGET);
        return new OrderWrites(dynamoDb, retries, ordersTable, stockTable);
    }

    @Bean
    @Singleton
    PaymentHold paymentHold(
            Orders orders, OrderWrites writes, MoveLog log, @Value("${resend.after}") Duration resendAfter) {
        return new PaymentHold(new StoredUnsettledOrders(orders, writes), log, clock, resendAfter);
    }

    @Bean
    @Singleton
    @Requires(property = "payment.provider.url")
    GuardedPaymentProvider paymentProvider(
            @Value("${payment.provider.url}") String url,
            @Value("${sandbox.payments.table:}") String sandboxTable,
            JsonMapper json,
            DynamoDbClient dynamoDb) {
        var provider = url.equals(SANDBOX)
                ? new SandboxPaymentProvider(dynamoDb, sandboxTable, clock)
                : new HttpPaymentProvider(ProviderConnection.forPayments(), json, url);
        return new GuardedPaymentProvider(provider, clock);
    }

    @Bean
    @Singleton
    @Requires(property = "payment.provider.url")
    SettleOrder settleOrder(
            Orders orders, OrderWrites writes, GuardedPaymentProvider payments, PaymentHold hold, MoveLog log) {
        return new SettleOrder(new StoredUnsettledOrders(orders, writes), payments, hold, log, clock);
    }

    @Bean
    @Singleton
    @Requires(property = "fulfilment.queue.url")
    SweepOrders sweepOrders(
            Orders orders,
            OrderWrites writes,
            PaymentHold hold,
            OrderEvents events,
            @Value("${resend.after}") Duration resendAfter) {
        return new SweepOrders(
                new StoredWaitingOrders(orders, writes),
                hold,
                events,
                clock,
                RandomGenerator.getDefault(),
                resendAfter);
    }
}
