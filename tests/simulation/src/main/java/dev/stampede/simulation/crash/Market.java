package dev.stampede.simulation.crash;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.stampede.checkout.order.OrderRequest;
import dev.stampede.model.catalogue.Access;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.StockMovement.Kind;
import dev.stampede.model.stock.dynamodb.StockTable;
import dev.stampede.runtime.event.OrderEventJson;
import dev.stampede.runtime.event.OrderEvents;
import dev.stampede.runtime.sqs.OrderEventQueue;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.Fate;
import dev.stampede.simulation.Fate.Ending;
import dev.stampede.simulation.Fates;
import dev.stampede.simulation.Latency;
import dev.stampede.simulation.Simulation;
import dev.stampede.simulation.dynamodb.Database;
import dev.stampede.simulation.dynamodb.Limits;
import dev.stampede.simulation.sqs.Queue;
import dev.stampede.simulation.sqs.QueueSettings;
import dev.stampede.simulation.world.Boundary;
import dev.stampede.simulation.world.Boundary.Role;
import dev.stampede.simulation.world.Tables;
import io.micronaut.serde.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A marketplace in a world of its own: the deployed tables, and a queue of which nothing is lost. */
final class Market implements AutoCloseable {

    /** How long units are held unpaid: longer than a trial takes. */
    static final Duration HOLD = Duration.ofMinutes(30);

    static final Duration RESEND_AFTER = Duration.ofMinutes(2);

    /** Longer than an eventually consistent read is behind. */
    private static final Duration UNTIL_SHOWN = Duration.ofSeconds(1);

    private static final QueueSettings RELIABLE =
            new QueueSettings(1, 10, Latency.NONE, Duration.ofSeconds(60), 5, 0, 0);

    /** In a test the checkout is two folders up. */
    private static final Tables TABLES =
            Tables.read(Path.of(System.getProperty("stampede.home", "../.."), "infra-cdk", "target", "cdk.out"));

    private static final OrderEventJson JSON = new OrderEventJson(ObjectMapper.getDefault());

    private final Simulation simulation = new Simulation(1);
    private final Boundary boundary;
    private final Database database = new Database(simulation, Limits.PUBLISHED);
    private final List<String> told = new ArrayList<>();
    private final Queue queue = new Queue(simulation, "fulfilment", RELIABLE, () -> this::keep);
    private final Map<String, DynamoDbClient> clients = new HashMap<>();
    private final List<OfferId> saleOffers = new ArrayList<>();
    private final Set<String> commitments = new TreeSet<>();

    /** @param boundary between the environments and the database */
    Market(Boundary boundary) {
        this.boundary = boundary;
        TABLES.createIn(database);
    }

    Simulation simulation() {
        return simulation;
    }

    /** The offers that were put on sale beside the use cases of sales, in the order in which they came. */
    List<OfferId> saleOffers() {
        return List.copyOf(saleOffers);
    }

    /** The environment's one client in that role. */
    DynamoDbClient dynamoDb(Environment environment, Role role) {
        if (environment.name().equals(simulation.outside().name())) {
            return dynamoDb();
        }
        return clients.computeIfAbsent(
                environment.name() + role, name -> boundary.database(role, database.client(environment)));
    }

    /** A client to which nothing happens. */
    DynamoDbClient dynamoDb() {
        var outside = simulation.outside();
        return clients.computeIfAbsent(outside.name(), name -> database.client(outside));
    }

    Retries retries(Environment environment, DynamoDbClient dynamoDb, Duration budget) {
        return new Retries(
                new Transactions(dynamoDb),
                environment.clock(),
                environment.pause(),
                random(environment, "retries"),
                budget);
    }

    OrderEvents events(Environment environment) {
        return new OrderEventQueue(queue.client(environment), JSON, environment.pause(), queue.url());
    }

    RandomGenerator random(Environment environment, String what) {
        return simulation.random(what + " of " + environment.name());
    }

    /** Registers the seller of the offer and publishes it, sold every day. */
    void sells(OfferId offer, long units, int shards) {
        var selling = new Selling(this, simulation.outside());
        selling.register(offer.seller());
        selling.create(offer);
        selling.publish(offer, units, shards);
        waits(UNTIL_SHOWN);
    }

    /** Puts an offer on sale beside the ordinary one, which sold out. */
    void sellsInSale(OfferId offer, Access access, long... unitsByShard) {
        sells(offer.ordinary(), 0, 1);
        var terms = Terms.opening(Goods.SALE_PRICE);
        var published = new Offer(offer, "SKU", "Kettle", "one", 1_200, terms, unitsByShard.length, access);
        var units = new TreeMap<Integer, Long>();
        var writes = new ArrayList<TransactWriteItem>();
        for (int shard = 0; shard < unitsByShard.length; shard++) {
            units.put(shard, unitsByShard[shard]);
            writes.add(StockTable.open(
                    Tables.STOCK, Shard.of(offer, shard, unitsByShard.length, unitsByShard[shard], terms)));
        }
        var now = simulation.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        writes.add(StockTable.record(
                Tables.STOCK, new StockMovement("opening", Kind.OPENING, offer, units, "set aside", "", now)));
        dynamoDb().transactWriteItems(write -> write.transactItems(writes));
        dynamoDb().putItem(put -> put.tableName(Tables.CATALOGUE).item(CatalogueTable.OFFERS.toItem(published)));
        saleOffers.add(offer);
        waits(UNTIL_SHOWN);
    }

    /** Places the order. */
    void placed(OrderRequest request) {
        var answer = new Checkout(this, simulation.outside()).place(request);
        prepared(answer.startsWith(request.orderId().value()), answer);
        waits(UNTIL_SHOWN);
    }

    /** Places the order in an environment of its own. */
    void placedBy(String till, OrderRequest request) {
        var answer = new Checkout(this, simulation.environment(till)).place(request);
        prepared(answer.startsWith(request.orderId().value()), answer);
    }

    /** Places the order, and has it paid. */
    void paid(OrderRequest request) {
        placed(request);
        var answer = new Fulfilment(this, simulation.outside()).settle(request.orderId());
        prepared(answer.contains("PAID"), answer);
    }

    /** Cancels Ana's order. */
    void cancelled() {
        var answer = new Checkout(this, simulation.outside()).cancel(Baskets.ORDER);
        prepared(answer.equals("Cancelled"), answer);
    }

    /** Reserves the units of an order of a sale in an environment that dies before it writes the order. */
    void diedPlacing(OrderRequest request) {
        died("PutItem", 1, "doomed", doomed -> new Checkout(this, doomed).place(request));
    }

    /**
     * Has an environment do something until it dies.
     *
     * @param operation before which one it dies, in the service's words
     * @param number before how many of them, from 1
     */
    void died(String operation, int number, String name, Consumer<Environment> act) {
        var doomed = simulation.environment(name);
        var seen = new AtomicInteger();
        simulation.fates(call -> call.operation().equals(operation) && seen.incrementAndGet() == number
                ? Fate.of(Ending.KILLED_BEFORE)
                : Fate.FINE);
        simulation.start(name, Duration.ZERO, () -> act.accept(doomed));
        waits(UNTIL_SHOWN);
        simulation.fates(Fates.FINE);
        prepared(doomed.isDead(), name + " lives");
    }

    /** Somebody is told what the sale's seed is committed to. */
    void commits(String commitment) {
        commitments.add(commitment);
    }

    /** All that was ever told to be committed to. */
    Set<String> commitments() {
        return Set.copyOf(commitments);
    }

    /** The events that were sent, each once: the order and the state that it came into. */
    SortedSet<String> events() {
        return told.stream()
                .map(JSON::decode)
                .map(event -> "event %s %s".formatted(event.order(), event.state()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> keep(List<SQSMessage> batch) {
        batch.forEach(message -> told.add(message.getBody()));
        return Set.of();
    }

    private static void prepared(boolean well, Object answer) {
        if (!well) {
            throw new IllegalStateException("The world is not as the operation needs it: " + answer);
        }
    }

    /** Lets time pass until then, in which nobody does anything. */
    void waitsUntil(Instant time) {
        waits(Duration.between(simulation.clock().instant(), time));
    }

    /** Lets time pass in which nobody does anything. */
    void waits(Duration time) {
        simulation.start("time", time, () -> {});
        simulation.run(time);
    }

    @Override
    public void close() {
        simulation.close();
    }
}
