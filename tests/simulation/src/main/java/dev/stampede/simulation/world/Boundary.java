package dev.stampede.simulation.world;

import dev.stampede.fulfilment.payment.PaymentProvider;
import dev.stampede.runtime.event.OrderEvents;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What stands between the use cases and what they call: a place for deliberate bugs, and nothing in an honest run. */
public interface Boundary {

    /** Nothing. */
    Boundary NOTHING = new Boundary() {};

    /** Who calls. */
    enum Role {
        /** Takes orders and cancels them. */
        CHECKOUT,
        /** Tells fulfilment of orders. */
        RELAY,
        /** Takes payment and gives it back. */
        FULFILMENT,
        /** Looks after orders that got stuck. */
        SWEEPER,
        /** Looks after sales. */
        SALE_SWEEPER,
        /** Tells the catalogue what is sold out. */
        WATCHER,
        /** Changes prices and stock. */
        SELLING,
        /** Schedules sales and changes them. */
        SALES,
        /** Hides treasures and lets shoppers claim them. */
        TREASURES,
        /** Lets shoppers into waiting rooms. */
        ROOMS
    }

    /** The database as that role sees it. */
    default DynamoDbClient database(Role role, DynamoDbClient real) {
        return real;
    }

    /** The clock as that role sees it. */
    default Clock clock(Role role, Clock real) {
        return real;
    }

    /** The queue as that role sees it. */
    default OrderEvents events(Role role, OrderEvents real) {
        return real;
    }

    /** The payment provider. */
    default PaymentProvider payments(PaymentProvider real) {
        return real;
    }

    /** The key under which a shopper's request reaches the shop. */
    default String idempotencyKey(String key, Supplier<String> chance) {
        return key;
    }

    /** The name of a try to place that order. */
    default String attempt(String order, Supplier<String> chance) {
        return chance.get();
    }

    /** Which messages the consumer reports as not handled. */
    default Set<String> unhandled(Set<String> failed) {
        return failed;
    }
}
