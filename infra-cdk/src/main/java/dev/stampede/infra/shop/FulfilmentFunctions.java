package dev.stampede.infra.shop;

import dev.stampede.infra.data.Tables;
import dev.stampede.infra.function.FunctionScope;
import dev.stampede.infra.function.JavaFunction;
import java.util.Map;

/** The functions that bring orders to their ends. */
final class FulfilmentFunctions {

    private static final String[] MOVE_ON = {"GetItem", "BatchGetItem", "Query", "UpdateItem", "ConditionCheckItem"};

    private final FunctionScope scope;
    private final Tables tables;

    FulfilmentFunctions(FunctionScope scope, Tables tables) {
        this.scope = scope;
        this.tables = tables;
    }

    /** Half a CPU's memory and more: TLS to the payment provider is its heaviest work. */
    JavaFunction fulfilOrders(String paymentProviderUrl) {
        var fulfilOrders = new JavaFunction(
                        scope,
                        "FulfilOrders",
                        "fulfilment",
                        1024,
                        Functions.FULFIL_TIMEOUT,
                        Map.of("PAYMENT_PROVIDER_URL", paymentProviderUrl, "RESEND_AFTER", OrderTiming.RESEND_AFTER))
                .onTable(
                        "ORDERS_TABLE",
                        tables.orders(),
                        "GetItem",
                        "Query",
                        "PutItem",
                        "UpdateItem",
                        "ConditionCheckItem");
        new StockItems(tables).givenBackBy(fulfilOrders);
        tables.sandboxPayments()
                .ifPresent(sandbox -> fulfilOrders.onTable("SANDBOX_PAYMENTS_TABLE", sandbox, "PutItem", "UpdateItem"));
        return fulfilOrders;
    }

    /** As the catalogue's: short answers from one query. */
    JavaFunction parcelsApi() {
        return new JavaFunction(scope, "ParcelsApi", "fulfilment", 1024, Functions.HTTP_TIMEOUT, Map.of())
                .onTable("ORDERS_TABLE", tables.orders(), MOVE_ON)
                .onIndex(tables.orders(), Tables.BY_SELLER);
    }

    /**
     * One environment: two sweeps at once would find the same orders and send each twice. Harmless, as every step is
     * conditional, but a sweep that overruns its minute is one with much to do, when doubled work hurts most.
     */
    JavaFunction sweeper(Queues queues) {
        var sweeper = new JavaFunction(
                        scope,
                        "Sweeper",
                        "fulfilment",
                        512,
                        Functions.SWEEP_TIMEOUT,
                        Map.of("RESEND_AFTER", OrderTiming.RESEND_AFTER))
                .onTable("ORDERS_TABLE", tables.orders(), MOVE_ON)
                .onIndex(tables.orders(), Tables.BY_DUE)
                .sendingTo("FULFILMENT_QUEUE_URL", queues.fulfilment())
                .inAtMost(1);
        return new StockItems(tables).givenBackBy(sweeper);
    }
}
