package dev.stampede.infra.shop;

import dev.stampede.infra.data.DataStack;
import dev.stampede.infra.function.FunctionArchives;
import dev.stampede.infra.function.FunctionScope;
import dev.stampede.infra.function.JavaFunction;
import dev.stampede.infra.stage.Stage;
import dev.stampede.model.request.RequestTime;
import java.util.List;
import software.amazon.awscdk.Duration;
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

    /** The code relies on it that nothing of a request goes on after that. */
    static final Duration HTTP_TIMEOUT = Duration.seconds(RequestTime.LIMIT.toSeconds());

    /** Ends before the next sweep begins. */
    static final Duration SWEEP_TIMEOUT = Duration.seconds(50);

    private final JavaFunction catalogApi;
    private final JavaFunction checkoutApi;
    private final JavaFunction orderRelay;
    private final JavaFunction fulfilOrders;
    private final JavaFunction parcelsApi;
    private final JavaFunction sweeper;
    private final JavaFunction sellingApi;
    private final JavaFunction stockWatcher;
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
        var scope = new FunctionScope(this, stage, archives);
        var tables = data.tables();
        var catalogue = new CatalogueFunctions(scope, tables);
        catalogApi = catalogue.catalogApi();
        sellingApi = catalogue.sellingApi();
        stockWatcher = catalogue.stockWatcher();
        var checkout = new CheckoutFunctions(scope, tables);
        checkoutApi = checkout.checkoutApi(data.signing());
        orderRelay = checkout.orderRelay(queues);
        var fulfilment = new FulfilmentFunctions(scope, tables);
        fulfilOrders = fulfilment.fulfilOrders(paymentProviderUrl);
        parcelsApi = fulfilment.parcelsApi();
        sweeper = fulfilment.sweeper(queues);
        var sales = new SaleFunctions(scope, tables);
        flashsaleApi = sales.flashsaleApi(data.signing());
        saleSweeper = sales.saleSweeper();
        var proofs = data.originSecrets().accepted().stream()
                .map(secret -> secret.getSecretValue().unsafeUnwrap())
                .toList();
        if (!proofs.isEmpty()) {
            http().forEach(function -> function.knowing("ORIGIN_SECRETS", String.join(",", proofs)));
        }
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

    /** Tells the catalogue from the stock table's stream what has sold out. */
    public JavaFunction stockWatcher() {
        return stockWatcher;
    }

    /** Schedules sales and shows them; their waiting rooms; treasure hunts. */
    public JavaFunction flashsaleApi() {
        return flashsaleApi;
    }

    /** Brings sales to their ends: gives back what they didn't sell, and what was reserved in vain. */
    public JavaFunction saleSweeper() {
        return saleSweeper;
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
                stockWatcher,
                flashsaleApi,
                saleSweeper);
    }

    /** Those that answer HTTP requests. */
    public List<JavaFunction> http() {
        return List.of(catalogApi, checkoutApi, parcelsApi, sellingApi, flashsaleApi);
    }
}
