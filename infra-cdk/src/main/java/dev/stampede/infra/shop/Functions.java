package dev.stampede.infra.shop;

import dev.stampede.infra.data.DataStack;
import dev.stampede.infra.data.Tables;
import dev.stampede.infra.function.FunctionArchives;
import dev.stampede.infra.function.FunctionScope;
import dev.stampede.infra.function.JavaFunction;
import dev.stampede.infra.stage.Stage;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/**
 * Every function with its size, its environment and the least it needs to be allowed. A transaction needs the
 * permission of each write in it ({@code PutItem}, {@code UpdateItem}, {@code ConditionCheckItem}); there is none for
 * the whole.
 */
public final class Functions extends Construct {

    /**
     * A batch is ten messages, each with a call to the payment provider that may take some seconds until it times out.
     */
    static final Duration FULFIL_TIMEOUT = Duration.seconds(30);

    /**
     * Below the gateway's own 29 s, so that the function's time-out ends a request and its log says so; far above what
     * an answer takes, retries included.
     */
    private static final Duration HTTP_TIMEOUT = Duration.seconds(20);

    /** A batch of 100 records is ten sends to SQS: the rest is room for their retries. */
    private static final Duration RELAY_TIMEOUT = Duration.seconds(30);

    /** Ends before the next sweep begins. */
    private static final Duration SWEEP_TIMEOUT = Duration.seconds(50);

    /** From 1,769 MB on a function has a whole vCPU (Lambda developer guide, "Configure Lambda function memory"). */
    private static final int ONE_CPU_MEGABYTES = 1769;

    private final FunctionScope scope;
    private final Tables tables;
    private final Queues queues;

    private final JavaFunction catalogApi;
    private final JavaFunction checkoutApi;
    private final JavaFunction orderRelay;
    private final JavaFunction fulfilOrders;
    private final JavaFunction parcelsApi;
    private final JavaFunction sweeper;
    private final JavaFunction sellingApi;
    private final JavaFunction flashsaleApi;
    private final JavaFunction saleSweeper;

    Functions(
            Construct parent,
            String id,
            Stage stage,
            FunctionArchives archives,
            DataStack data,
            Queues queues,
            String paymentProviderUrl) {
        super(parent, id);
        this.scope = new FunctionScope(this, stage, archives);
        this.tables = data.tables();
        this.queues = queues;
        catalogApi = defineCatalogApi();
        checkoutApi = defineCheckoutApi(data.quoteSigning());
        orderRelay = defineOrderRelay();
        fulfilOrders = defineFulfilOrders(paymentProviderUrl);
        parcelsApi = defineParcelsApi();
        sweeper = defineSweeper();
        sellingApi = defineSellingApi();
        flashsaleApi = defineFlashsaleApi(data.quoteSigning());
        saleSweeper = defineSaleSweeper();
        data.originSecret()
                .ifPresent(secret -> http().forEach(function -> function.knowing(
                        "ORIGIN_SECRET", secret.getSecretValue().unsafeUnwrap())));
    }

    /** Browses the catalogue. */
    public JavaFunction catalogApi() {
        return catalogApi;
    }

    /** Quotes shipping, places orders, shows and cancels them. */
    public JavaFunction checkoutApi() {
        return checkoutApi;
    }

    /** Sends what happened to orders from the table's stream to the fulfilment queue. */
    public JavaFunction orderRelay() {
        return orderRelay;
    }

    /** Moves orders on: payment, parcels, giving back. */
    public JavaFunction fulfilOrders() {
        return fulfilOrders;
    }

    /** Shows sellers their parcels and takes what becomes of them. */
    public JavaFunction parcelsApi() {
        return parcelsApi;
    }

    /** Finds orders that stopped moving. */
    public JavaFunction sweeper() {
        return sweeper;
    }

    /** Registers sellers, takes their products, offers, prices and stock. */
    public JavaFunction sellingApi() {
        return sellingApi;
    }

    /** Schedules sales and shows them; their waiting rooms; treasure hunts. */
    public JavaFunction flashsaleApi() {
        return flashsaleApi;
    }

    /** Brings sales to their ends: gives back what they didn't sell, and what was reserved in vain. */
    public JavaFunction saleSweeper() {
        return saleSweeper;
    }

    /**
     * Half a CPU's memory and more: pages come from caches and one query, and reading is most of the traffic's cost.
     */
    private JavaFunction defineCatalogApi() {
        return function(
                        "CatalogApi",
                        "catalog",
                        1024,
                        HTTP_TIMEOUT,
                        Map.of(
                                "CATALOGUE_TABLE", tables.catalogue().getTableName(),
                                "STOCK_TABLE", tables.stock().getTableName()))
                .onTable(tables.catalogue(), "GetItem", "BatchGetItem", "Query")
                .onIndex(tables.catalogue(), Tables.BY_CATEGORY)
                .onTable(tables.stock(), "GetItem", "BatchGetItem");
    }

    /** A whole CPU: in a rush its milliseconds are the sale's. */
    private JavaFunction defineCheckoutApi(ISecret quoteSigning) {
        return function(
                        "CheckoutApi",
                        "checkout",
                        ONE_CPU_MEGABYTES,
                        HTTP_TIMEOUT,
                        Map.of(
                                "CATALOGUE_TABLE", tables.catalogue().getTableName(),
                                "STOCK_TABLE", tables.stock().getTableName(),
                                "ORDERS_TABLE", tables.orders().getTableName(),
                                "SELLERS_TABLE", tables.sellers().getTableName(),
                                "QUOTE_SIGNING_SECRET", quoteSigning.getSecretArn(),
                                "PAYMENT_HOLD", OrderTiming.PAYMENT_HOLD,
                                "RESEND_AFTER", OrderTiming.RESEND_AFTER))
                .onTable(tables.catalogue(), "GetItem", "BatchGetItem", "Query")
                .onTable(tables.sellers(), "GetItem", "BatchGetItem")
                .onTable(
                        tables.stock(),
                        "GetItem",
                        "BatchGetItem",
                        "PutItem",
                        "UpdateItem",
                        "DeleteItem",
                        "ConditionCheckItem")
                .onTable(
                        tables.orders(),
                        "GetItem",
                        "BatchGetItem",
                        "Query",
                        "PutItem",
                        "UpdateItem",
                        "ConditionCheckItem")
                .onIndex(tables.orders(), Tables.BY_SHOPPER)
                .onSecret(quoteSigning);
    }

    /** Little memory: it waits for SQS nearly all of its time, and no one waits for it. */
    private JavaFunction defineOrderRelay() {
        return function(
                        "OrderRelay",
                        "checkout",
                        512,
                        RELAY_TIMEOUT,
                        Map.of("FULFILMENT_QUEUE_URL", queues.fulfilment().getQueueUrl()))
                .onQueue(queues.fulfilment(), "SendMessage");
    }

    /** Half a CPU's memory and more: TLS to the payment provider is its heaviest work. */
    private JavaFunction defineFulfilOrders(String paymentProviderUrl) {
        var fulfilOrders = function(
                        "FulfilOrders",
                        "fulfilment",
                        1024,
                        FULFIL_TIMEOUT,
                        Map.of(
                                "ORDERS_TABLE",
                                tables.orders().getTableName(),
                                "STOCK_TABLE",
                                tables.stock().getTableName(),
                                "PAYMENT_PROVIDER_URL",
                                paymentProviderUrl,
                                "RESEND_AFTER",
                                OrderTiming.RESEND_AFTER))
                .onTable(tables.orders(), "GetItem", "Query", "PutItem", "UpdateItem", "ConditionCheckItem")
                .onTable(
                        tables.stock(),
                        "GetItem",
                        "BatchGetItem",
                        "PutItem",
                        "UpdateItem",
                        "DeleteItem",
                        "ConditionCheckItem");
        tables.sandboxPayments()
                .ifPresent(sandbox -> fulfilOrders
                        .knowing("SANDBOX_PAYMENTS_TABLE", sandbox.getTableName())
                        .onTable(sandbox, "PutItem", "UpdateItem"));
        return fulfilOrders;
    }

    /** As the catalogue's: short answers from one query. */
    private JavaFunction defineParcelsApi() {
        return function(
                        "ParcelsApi",
                        "fulfilment",
                        1024,
                        HTTP_TIMEOUT,
                        Map.of("ORDERS_TABLE", tables.orders().getTableName()))
                .onTable(tables.orders(), "GetItem", "BatchGetItem", "Query", "UpdateItem", "ConditionCheckItem")
                .onIndex(tables.orders(), Tables.BY_SELLER);
    }

    /**
     * One environment: two sweeps at once would find the same orders and send each twice. Harmless, as every step is
     * conditional, but a sweep that overruns its minute is one with much to do, when doubled work hurts most.
     */
    private JavaFunction defineSweeper() {
        return function(
                        "Sweeper",
                        "fulfilment",
                        512,
                        SWEEP_TIMEOUT,
                        Map.of(
                                "ORDERS_TABLE", tables.orders().getTableName(),
                                "STOCK_TABLE", tables.stock().getTableName(),
                                "FULFILMENT_QUEUE_URL", queues.fulfilment().getQueueUrl(),
                                "RESEND_AFTER", OrderTiming.RESEND_AFTER))
                .onTable(tables.orders(), "GetItem", "BatchGetItem", "Query", "UpdateItem", "ConditionCheckItem")
                .onIndex(tables.orders(), Tables.BY_DUE)
                .onTable(
                        tables.stock(),
                        "GetItem",
                        "BatchGetItem",
                        "PutItem",
                        "UpdateItem",
                        "DeleteItem",
                        "ConditionCheckItem")
                .onQueue(queues.fulfilment(), "SendMessage")
                .inAtMost(1);
    }

    /** As the catalogue's: few sellers, small requests. */
    private JavaFunction defineSellingApi() {
        return function(
                        "SellingApi",
                        "selling",
                        1024,
                        HTTP_TIMEOUT,
                        Map.of(
                                "CATALOGUE_TABLE", tables.catalogue().getTableName(),
                                "STOCK_TABLE", tables.stock().getTableName(),
                                "SELLERS_TABLE", tables.sellers().getTableName()))
                .onTable(
                        tables.catalogue(),
                        "GetItem",
                        "BatchGetItem",
                        "Query",
                        "PutItem",
                        "UpdateItem",
                        "ConditionCheckItem")
                .onIndex(tables.catalogue(), Tables.BY_SELLER)
                .onTable(tables.stock(), "GetItem", "BatchGetItem", "PutItem", "UpdateItem", "ConditionCheckItem")
                .onTable(tables.sellers(), "GetItem", "BatchGetItem", "PutItem", "UpdateItem", "ConditionCheckItem");
    }

    /**
     * As the catalogue's: the crowd in the waiting room reads what the edge keeps, or one item. It deletes shards that
     * a sale has too many of.
     */
    private JavaFunction defineFlashsaleApi(ISecret quoteSigning) {
        return function(
                        "FlashsaleApi",
                        "flashsale",
                        1024,
                        HTTP_TIMEOUT,
                        Map.of(
                                "SALES_TABLE", tables.sales().getTableName(),
                                "CATALOGUE_TABLE", tables.catalogue().getTableName(),
                                "STOCK_TABLE", tables.stock().getTableName(),
                                "ORDERS_TABLE", tables.orders().getTableName(),
                                "SELLERS_TABLE", tables.sellers().getTableName(),
                                "QUOTE_SIGNING_SECRET", quoteSigning.getSecretArn()))
                .onTable(
                        tables.sales(),
                        "GetItem",
                        "BatchGetItem",
                        "Query",
                        "PutItem",
                        "UpdateItem",
                        "ConditionCheckItem")
                .onTable(tables.catalogue(), "GetItem", "BatchGetItem", "PutItem", "UpdateItem", "ConditionCheckItem")
                .onTable(
                        tables.stock(),
                        "GetItem",
                        "BatchGetItem",
                        "PutItem",
                        "UpdateItem",
                        "DeleteItem",
                        "ConditionCheckItem")
                .onTable(tables.orders(), "GetItem", "BatchGetItem")
                .onTable(tables.sellers(), "GetItem", "BatchGetItem")
                .onSecret(quoteSigning);
    }

    /** One environment, as the sweeper of orders. */
    private JavaFunction defineSaleSweeper() {
        return function(
                        "SaleSweeper",
                        "flashsale",
                        512,
                        SWEEP_TIMEOUT,
                        Map.of(
                                "SALES_TABLE", tables.sales().getTableName(),
                                "CATALOGUE_TABLE", tables.catalogue().getTableName(),
                                "STOCK_TABLE", tables.stock().getTableName(),
                                "ORDERS_TABLE", tables.orders().getTableName()))
                .onTable(
                        tables.sales(),
                        "GetItem",
                        "BatchGetItem",
                        "Query",
                        "PutItem",
                        "UpdateItem",
                        "ConditionCheckItem")
                .onIndex(tables.sales(), Tables.BY_DUE)
                .onTable(tables.catalogue(), "GetItem", "BatchGetItem", "UpdateItem", "ConditionCheckItem")
                .onTable(
                        tables.stock(),
                        "GetItem",
                        "BatchGetItem",
                        "PutItem",
                        "UpdateItem",
                        "DeleteItem",
                        "ConditionCheckItem")
                .onTable(tables.orders(), "GetItem", "BatchGetItem", "PutItem", "UpdateItem", "ConditionCheckItem")
                .inAtMost(1);
    }

    /** Every function, by name. */
    public List<JavaFunction> all() {
        return List.of(
                catalogApi,
                checkoutApi,
                orderRelay,
                fulfilOrders,
                parcelsApi,
                sweeper,
                sellingApi,
                flashsaleApi,
                saleSweeper);
    }

    /** Those that answer HTTP requests. */
    public List<JavaFunction> http() {
        return List.of(catalogApi, checkoutApi, parcelsApi, sellingApi, flashsaleApi);
    }

    private JavaFunction function(
            String id, String module, int memoryMegabytes, Duration timeout, Map<String, String> environment) {
        return new JavaFunction(scope, id, module, memoryMegabytes, timeout, environment);
    }
}
