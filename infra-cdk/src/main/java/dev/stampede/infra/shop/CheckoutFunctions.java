package dev.stampede.infra.shop;

import dev.stampede.infra.data.SigningSecrets;
import dev.stampede.infra.data.Tables;
import dev.stampede.infra.function.FunctionScope;
import dev.stampede.infra.function.JavaFunction;
import java.util.Map;
import software.amazon.awscdk.Duration;

/** The functions that take orders and tell of them. */
final class CheckoutFunctions {

    /** A batch of 100 records is ten sends to SQS: the rest is room for their retries. */
    private static final Duration RELAY_TIMEOUT = Duration.seconds(30);

    /** From 1,769 MB on a function has a whole vCPU (Lambda developer guide, "Configure Lambda function memory"). */
    private static final int ONE_CPU_MEGABYTES = 1769;

    private final FunctionScope scope;
    private final Tables tables;

    CheckoutFunctions(FunctionScope scope, Tables tables) {
        this.scope = scope;
        this.tables = tables;
    }

    /** A whole CPU: in a rush its milliseconds are the sale's. */
    JavaFunction checkoutApi(SigningSecrets signing) {
        var checkoutApi = new JavaFunction(
                        scope,
                        "CheckoutApi",
                        "checkout",
                        ONE_CPU_MEGABYTES,
                        Functions.HTTP_TIMEOUT,
                        Map.of(
                                "PAYMENT_HOLD", OrderTiming.PAYMENT_HOLD,
                                "RESEND_AFTER", OrderTiming.RESEND_AFTER))
                .onTable("CATALOGUE_TABLE", tables.catalogue(), "GetItem", "BatchGetItem", "Query")
                .onTable("SELLERS_TABLE", tables.sellers(), "GetItem", "BatchGetItem")
                .onTable(
                        "ORDERS_TABLE",
                        tables.orders(),
                        "GetItem",
                        "BatchGetItem",
                        "Query",
                        "PutItem",
                        "UpdateItem",
                        "ConditionCheckItem")
                .onIndex(tables.orders(), Tables.BY_SHOPPER)
                .onSecret("QUOTE_SIGNING_SECRET", signing.quotes())
                .onSecret("ADMISSION_SIGNING_SECRET", signing.admissions())
                .onSecret("COUPON_SIGNING_SECRET", signing.coupons());
        return new StockItems(tables).placedBy(checkoutApi);
    }

    /** Little memory: it waits for SQS nearly all of its time, and no one waits for it. */
    JavaFunction orderRelay(Queues queues) {
        return new JavaFunction(scope, "OrderRelay", "checkout", 512, RELAY_TIMEOUT, Map.of())
                .sendingTo("FULFILMENT_QUEUE_URL", queues.fulfilment());
    }
}
