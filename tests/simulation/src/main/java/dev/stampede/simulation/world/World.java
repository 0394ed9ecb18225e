package dev.stampede.simulation.world;

import dev.stampede.invariants.Violation;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.money.Money;
import dev.stampede.runtime.seal.Coupon;
import dev.stampede.simulation.ActorFailed;
import dev.stampede.simulation.Fates;
import dev.stampede.simulation.Latency;
import dev.stampede.simulation.Simulation;
import dev.stampede.simulation.Story;
import dev.stampede.simulation.dynamodb.Database;
import dev.stampede.simulation.fault.CountedFates;
import dev.stampede.simulation.fault.Weather;
import dev.stampede.simulation.payment.ModelledProvider;
import dev.stampede.simulation.sqs.Queue;
import dev.stampede.simulation.stream.TableStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** One marketplace, from its opening until everything has ended. */
public final class World implements AutoCloseable {

    /** Faults end after that time; shoppers have come and gone by then. */
    private static final int STORMY_MINUTES = 4;

    /** After that time everything has to have ended: a hold, some sweeps, and the longest freeze. */
    private static final int MOST_MINUTES = 16;

    /** Within how many milliseconds all shoppers come. */
    private static final List<Integer> RUSHES = List.of(200, 2_000, 10_000, 60_000);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final long seed;
    private final Simulation simulation;
    private final Parts parts;
    private final RandomGenerator random;
    private final CountedFates fates;
    private final ModelledProvider provider;
    private final Queue queue;
    private final TableStream stream;
    private final TableStream stockStream;
    private final Fleet<Sweeping> sweepers;
    private final Fleet<SaleSweeping> saleSweepers;
    private final Shop shop;
    private final Judge judge;
    private final Messages messages = new Messages();
    private final List<String> movements = new ArrayList<>();
    private final Promises promises = new Promises();
    private final Finds finds = new Finds();
    private final Places places = new Places();
    private final Visits visits;
    private final List<OfferId> sales;

    /** A marketplace of that seed. */
    public World(long seed, Tables tables, Boundary boundary, Story story) {
        this.seed = seed;
        simulation = new Simulation(seed, story);
        random = simulation.random("world");
        visits = new Visits(simulation, random);
        var weather = Weather.drawn(simulation.random("weather"));
        var database = new Database(simulation, weather.limits());
        tables.createIn(database);
        parts = new Parts(simulation, database, weather, boundary);
        fates = new CountedFates(RoomDesk.punctual(weather.fates(simulation.random("fates"))));
        provider = new ModelledProvider(simulation, Latency.ofNetwork(Duration.ofMillis(80)), weather.declines());
        var surprises = new Surprises(simulation);
        Fleet<Fulfilment> consumers = parts.fleet(
                "fulfilment", environment -> new Fulfilment(parts, provider, messages, surprises, environment));
        queue = new Queue(
                simulation,
                "OrderEvents",
                weather.queue(),
                () -> batch -> consumers.serve(consumer -> consumer.handle(batch)));
        var relays = parts.fleet("relay", environment -> new Relay(boundary, messages, queue, environment));
        stream = TableStream.of(
                simulation,
                database,
                Tables.ORDERS,
                weather.stream(),
                () -> batch -> relays.serve(relay -> relay.handle(batch)));
        var watchers = parts.fleet("watcher", environment -> new StockWatching(parts, surprises, environment));
        stockStream = TableStream.of(
                simulation,
                database,
                Tables.STOCK,
                weather.stream(),
                () -> batch -> watchers.serve(watcher -> watcher.handle(batch)));
        sweepers = parts.fleet("sweeper", environment -> new Sweeping(parts, messages, queue, environment));
        saleSweepers = parts.fleet("sale sweeper", environment -> new SaleSweeping(parts, environment));
        var stock = new StockHistory(simulation);
        database.watch(Tables.STOCK, stock::changed);
        var rules = ItemRules.of(database, List.of(Tables.CATALOGUE, Tables.STOCK, Tables.SALES));
        var catalogue = Past.of(database, simulation, Tables.CATALOGUE, change -> true);
        var allowances = Past.of(database, simulation, Tables.STOCK, change -> !StockHistory.isOfShard(change));
        var scheduled = Past.of(
                database, simulation, Tables.SALES, change -> change.after().containsKey("revision"));
        var placed = Past.of(database, simulation, Tables.ORDERS, change -> true);
        var opening = new Opening(parts);
        simulation.start("opening", Duration.ZERO, opening::run);
        passes(Opening.DOORS);
        shop = new Shop(
                simulation,
                parts.fleet("checkout", environment -> new Checkout(parts, environment)),
                opening.wares(),
                new ArrayList<>(),
                new ArrayList<>(),
                surprises);
        sales = opening.wares().stream()
                .filter(Ware::isInSale)
                .map(ware -> ware.offer().id())
                .toList();
        var reasons = new Reasons(shop, weather, stock, catalogue, allowances);
        var hours = new SaleHours(weather.skew(), catalogue, scheduled, placed);
        judge = new Judge(shop, stock, reasons, hours, rules, movements, promises, finds, places);
    }

    /** Runs it and judges what came of it. */
    public Verdict run() {
        try {
            return live();
        } catch (ActorFailed failed) {
            return verdict(List.of(new Violation(
                    "no failure comes from nowhere", "actor", "an end", String.valueOf(failed.getMessage()))));
        }
    }

    @Override
    public void close() {
        simulation.close();
    }

    private Verdict live() {
        simulation.fates(fates);
        simulation.tell(() -> "opens: " + shop.wares() + " in " + parts.weather());
        openDoors();
        for (int minute = 0; minute < MOST_MINUTES; minute++) {
            if (minute == STORMY_MINUTES) {
                simulation.fates(Fates.FINE);
                simulation.tell(() -> "faults end");
            }
            startSweepers();
            passes(MINUTE);
            var stored = Snapshot.of(parts, provider);
            var violations = judge.now(stored);
            if (!violations.isEmpty()) {
                return verdict(violations);
            }
            if (minute >= STORMY_MINUTES && hasEnded() && judge.isSettled(stored)) {
                break;
            }
        }
        var stored = Snapshot.of(parts, provider);
        var violations = new ArrayList<>(judge.end(stored));
        if (hasEnded()) {
            messages.untold(stored.orders()).forEach(violations::add);
        }
        if (hasEnded() && parts.weather().losses() == 0) {
            messages.dropped(queue).forEach(violations::add);
        }
        return verdict(violations);
    }

    private boolean hasEnded() {
        return visits.haveEnded() && queue.isEmpty() && stream.isRead() && stockStream.isRead();
    }

    private void openDoors() {
        int shoppers = 10 + random.nextInt(31);
        var coupon = random.nextInt(3) == 0;
        int rush = RUSHES.get(random.nextInt(RUSHES.size()));
        for (int i = 0; i < shoppers; i++) {
            var id = new ShopperId("shopper-" + i);
            var sealed = coupon && random.nextBoolean() ? coupon(id) : "";
            var shopper = new Shopper(shop, parts.boundary(), id, new Shopper.Papers(sealed, ""));
            visits.begin(id.value(), rush, shopper::shop);
        }
        Fleet<SellerDesk> desks = parts.fleet("selling", environment -> new SellerDesk(parts, environment));
        for (var id : Seller.of(shop.wares())) {
            visits.begin(id.value(), rush, new Seller(shop, desks, id, movements)::work);
        }
        new SaleDay(parts, shop, visits, promises, places).begin(desks, saleSweepers);
        new TreasureHunt(parts, shop, visits, finds).begin();
        for (int i = 0; i < parts.weather().losses(); i++) {
            simulation.start("misfortune", Duration.ofSeconds(random.nextInt(240)), queue::loseAll);
        }
    }

    private String coupon(ShopperId shopper) {
        var seller = shop.wares().getFirst().offer().id().seller();
        return Checkout.seals()
                .coupons()
                .seal(new Coupon(
                        shopper,
                        TreasureId.hiddenBy(seller.value(), "treasure"),
                        seller,
                        Money.of(200, "EUR"),
                        Simulation.BEGINNING.plus(Duration.ofDays(1))));
    }

    private void startSweepers() {
        var firedAt = simulation.clock().instant();
        start("sweep", sweepers, sweeper -> sweeper.sweep(firedAt));
        start("sale sweep", saleSweepers, sweeper -> sweeper.sweep(firedAt, sales));
    }

    /** What fails is done in a minute. */
    private <T> void start(String name, Fleet<T> fleet, Consumer<T> work) {
        simulation.start(name, Duration.ZERO, () -> {
            try {
                fleet.serve(function -> {
                    work.accept(function);
                    return name;
                });
            } catch (RuntimeException e) {
                shop.surprises().consider(name, e);
            }
        });
    }

    /** Lets that much time pass, even when nobody does anything. */
    private void passes(Duration time) {
        simulation.start("time", time, () -> {});
        simulation.run(time);
    }

    private Verdict verdict(List<Violation> violations) {
        var faults = new TreeMap<>(fates.counted());
        parts.database().usage().values().forEach(usage -> {
            faults.merge("CONFLICT", usage.conflicts(), Long::sum);
            faults.merge("PARTITION_FULL", usage.throttles(), Long::sum);
        });
        long orders = shop.asked().stream().filter(Asked::isPlaced).count();
        return new Verdict(
                seed,
                Math.toIntExact(orders),
                Duration.ofNanos(simulation.nanoTime()).toSeconds(),
                faults,
                violations);
    }
}
