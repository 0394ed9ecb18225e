package dev.stampede.simulation.bench;

import dev.stampede.checkout.order.HomeShard;
import dev.stampede.checkout.order.KnownOffers;
import dev.stampede.checkout.order.OrderRequest;
import dev.stampede.checkout.order.PlaceOrder;
import dev.stampede.checkout.order.Placement;
import dev.stampede.checkout.order.SoldOutMemory;
import dev.stampede.checkout.order.dynamodb.DynamoDbOrderBook;
import dev.stampede.model.catalogue.dynamodb.Offers;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.runtime.flags.FeatureFlags;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.Simulation;
import java.time.Duration;

/** Environments with the real use case that places orders. */
final class Checkouts {

    /** As checkout's own. */
    private static final Duration CONTENTION_BUDGET = Duration.ofSeconds(5);

    private static final Duration HOLD = Duration.ofMinutes(15);
    private static final Duration RESEND_AFTER = Duration.ofMinutes(1);

    private final Simulation simulation;
    private final SaleStand stand;

    Checkouts(Simulation simulation, SaleStand stand) {
        this.simulation = simulation;
        this.stand = stand;
    }

    /** A new environment. */
    Open open(String name) {
        return new Open(name);
    }

    /** An environment, and the one after it when it died. */
    final class Open {

        private final String name;
        private PlaceOrder place;
        private int deaths;

        private Open(String name) {
            this.name = name;
            this.place = placeOrder(simulation.environment(name));
        }

        Placement place(OrderRequest request) {
            return place.place(request);
        }

        /** Has a new environment stand in for the dead one: it remembers nothing. */
        void reopen() {
            deaths++;
            place = placeOrder(simulation.environment(name + " after " + deaths));
        }
    }

    private PlaceOrder placeOrder(Environment environment) {
        var client = stand.client(environment);
        var random = simulation.random(environment.name() + "'s choices");
        var retries = new Retries(
                new Transactions(client), environment.clock(), environment.pause(), random, CONTENTION_BUDGET);
        var known = new KnownOffers(new Offers(client, SaleStand.CATALOGUE)::find, simulation::nanoTime);
        var soldOut = new SoldOutMemory(simulation::nanoTime);
        var book = new DynamoDbOrderBook(
                client,
                retries,
                known,
                soldOut,
                new HomeShard(random),
                () -> Long.toUnsignedString(random.nextLong(), Character.MAX_RADIX),
                new DynamoDbOrderBook.Settings(SaleStand.ORDERS, SaleStand.STOCK, RESEND_AFTER));
        return new PlaceOrder(known, stand.seals(), book, soldOut, FeatureFlags.unturned(), environment.clock(), HOLD);
    }
}
