package dev.stampede.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.client.Account;
import dev.stampede.client.Interrupted;
import dev.stampede.client.IssuerTokens;
import dev.stampede.client.Latencies;
import dev.stampede.client.Requests;
import dev.stampede.client.Shop;
import dev.stampede.localstack.lambda.FunctionDefinition;
import dev.stampede.longrun.LongRun;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.dynamodb.Orders;
import dev.stampede.progress.Progress;
import dev.stampede.target.Home;
import dev.stampede.target.OwnStack;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One run of all measurements against a stack of its own: first what wants quiet, then what makes noise. */
public final class Bench {

    /** There is nothing in it that a function made the usual way would show more of. */
    private static final String WITHOUT_FRAMEWORK = "TokenScopes";

    private final Home home;
    private final Dose dose;
    private final Progress progress;
    private final LongRun run;
    private final Consumer<Section> told;
    private final List<Section> found = new ArrayList<>();
    private final String keys = "bench-" + UUID.randomUUID() + "-";

    /**
     * Measures that much of the marketplace that is built there.
     *
     * @param run notes what can't be measured
     * @param told is told of each section as soon as it is measured
     */
    public Bench(Home home, Dose dose, Progress progress, LongRun run, Consumer<Section> told) {
        this.home = home;
        this.dose = dose;
        this.progress = progress;
        this.run = run;
        this.told = told;
    }

    /** Measures everything that can be, and answers what was. */
    public BenchReport measure() {
        section("./stampede up", () -> OpenShop.measure(home, dose.rest(), dose.restOrders()));
        run.attempt("the marketplace that is measured", this::onItsOwnStack);
        return new BenchReport(BenchReport.Machine.here(), found);
    }

    private void onItsOwnStack() {
        try (var traces = TraceDaemon.start();
                var stack = OwnStack.start(
                        home, OwnStack.Settings.passing(Map.of("AWS_XRAY_DAEMON_ADDRESS", traces.address())))) {
            awaitClassCaches(stack);
            var latencies = new Latencies();
            var tokens = new IssuerTokens(stack.target().issuer());
            try (var requests = new Requests(stack.target().shop(), tokens, latencies, 8);
                    var dynamoDb = dynamoDb(stack.backstage().dynamoDb())) {
                var market = BenchMarket.open(requests);
                section(
                        "routes",
                        () -> new Section.RouteLatencies(
                                new Routes(market, requests, keys).measure(dose.routeRequests(), run)));
                section("phases", () -> new Section.WarmPhases(phases(stack, market, traces)));
                var examples = examples(
                        requests, market, new Orders(dynamoDb, stack.backstage().ordersTable()));
                section(
                        "cold starts",
                        () -> coldStarts(stack, market, examples).measure(dose.coldStarts(), progress, run));
                var underLoad = new Latencies();
                var front = new FrontOrders(stack.target().shop(), market, tokens, underLoad, keys);
                var bare = new BareOrders(dynamoDb, stack.backstage(), market, examples, keys);
                section("throughput", () -> new Throughput(front, bare, stack.functions(), dose).measure(run));
                section("latencies under load", () -> new Section.LoadLatencies(underLoad.percentiles()));
                section("weights", () -> new Section.Weights(Footprint.of(stack.functions())));
            }
        }
    }

    private void section(String part, Supplier<Section> measuring) {
        run.attempt(part, () -> {
            var section = measuring.get();
            found.add(section);
            told.accept(section);
        });
    }

    /** Making them would disturb what is measured, and what starts without them can't be measured with them. */
    private void awaitClassCaches(OwnStack stack) {
        try {
            if (!stack.functions().awaitClassCaches(dose.caches())) {
                System.err.println("Class caches are still being made; cold starts with them are left out");
            }
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }

    private List<Phases> phases(OwnStack stack, BenchMarket market, TraceDaemon traces) {
        var shopper = market.shopper(0);
        var routes = new LinkedHashMap<String, IntFunction<byte[]>>();
        routes.put(
                "POST /v1/orders",
                number -> Events.post("/v1/orders", shopper, keys + "phase" + number, market.order(shopper)));
        routes.put(
                "POST /v1/shipping-quotes",
                number -> Events.post(
                        "/v1/shipping-quotes",
                        shopper,
                        keys + "phase" + number,
                        Shop.quoteBody(
                                BenchMarket.ADDRESS, List.of(market.lines().getFirst()))));
        routes.put("GET /v1/products/{productId}", number -> Events.get("/v1/products/" + market.productId(), shopper));
        var phases = new ArrayList<Phases>();
        routes.forEach((route, event) -> run.attempt(
                "phases of " + route,
                () -> phases.add(
                        phases(route, route.startsWith("GET") ? "CatalogApi" : "CheckoutApi", stack, traces, event))));
        return phases;
    }

    private Phases phases(
            String route, String function, OwnStack stack, TraceDaemon traces, IntFunction<byte[]> event) {
        for (int number = 0; number < dose.phaseRequests() / 4; number++) {
            Invoked.millis(stack.functions(), function, event.apply(-1 - number));
        }
        var begin = Instant.now();
        var millis = new ArrayList<Double>();
        for (int number = 0; number < dose.phaseRequests(); number++) {
            millis.add(Invoked.millis(stack.functions(), function, event.apply(number)));
        }
        return Phases.of(route, millis, traces.takeSince(begin));
    }

    /** An order of each shopper as the shop records it. */
    private Map<Account, Order> examples(Requests requests, BenchMarket market, Orders orders) {
        var examples = new HashMap<Account, Order>();
        for (var shopper : market.shoppers()) {
            JsonNode placed = new Shop(requests, shopper)
                    .place(keys + "example", market.order(shopper))
                    .body();
            var id = new OrderId(placed.path("orderId").asText());
            examples.put(shopper, orders.find(id).orElseThrow());
        }
        return examples;
    }

    /** Each function with something small to do: one read where it is about reading. */
    private ColdStarts coldStarts(OwnStack stack, BenchMarket market, Map<Account, Order> examples) {
        var shopper = market.shopper(0);
        var order = examples.entrySet().stream()
                .filter(entry -> entry.getKey().equals(shopper))
                .findFirst()
                .orElseThrow()
                .getValue();
        var product = Events.get("/v1/products/" + market.productId(), shopper);
        var events = Map.of(
                "CatalogApi", product,
                "CheckoutApi", Events.get("/v1/orders/" + order.id(), shopper),
                "SellingApi", Events.get("/v1/seller", market.seller()),
                "StockWatcher", Events.streamBatch(),
                "ParcelsApi", Events.get("/v1/seller/orders", market.seller()),
                "FlashsaleApi", Events.get("/v1/sales/" + market.saleId(), shopper),
                "OrderRelay", Events.streamBatch(),
                "FulfilOrders", Events.queueBatch(),
                "Sweeper", Events.schedule(),
                "SaleSweeper", Events.schedule());
        var functions = new LinkedHashMap<FunctionDefinition, byte[]>();
        for (var function : stack.functions().functions().stream()
                .filter(function -> !function.name().equals(WITHOUT_FRAMEWORK))
                .toList()) {
            // Tried first: what it can't do warm says nothing of a cold start, and is found by the smallest dose too.
            run.attempt("the event of " + function.name(), () -> {
                var event = Optional.ofNullable(events.get(function.name()))
                        .orElseThrow(() -> new IllegalStateException("The bench has none"));
                Invoked.millis(stack.functions(), function.name(), event);
                if (functions.size() < dose.functions()) {
                    functions.put(function, event);
                }
            });
        }
        return new ColdStarts(home, stack.functions(), functions, product);
    }

    private static DynamoDbClient dynamoDb(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
