package dev.stampede.simulation.world;

import dev.stampede.checkout.cancel.CancelOrder;
import dev.stampede.checkout.cancel.dynamodb.DynamoDbCancellableOrders;
import dev.stampede.checkout.order.HomeShard;
import dev.stampede.checkout.order.KnownOffers;
import dev.stampede.checkout.order.OrderRequest;
import dev.stampede.checkout.order.PlaceOrder;
import dev.stampede.checkout.order.Placement;
import dev.stampede.checkout.order.Seals;
import dev.stampede.checkout.order.SoldOutMemory;
import dev.stampede.checkout.order.dynamodb.DynamoDbOrderBook;
import dev.stampede.checkout.shipping.QuoteShipping;
import dev.stampede.checkout.shipping.jws.JwsQuoteSeal;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.dynamodb.Offers;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.order.dynamodb.OrderWrites;
import dev.stampede.model.order.dynamodb.Orders;
import dev.stampede.model.seller.dynamodb.Sellers;
import dev.stampede.model.shipping.Destination;
import dev.stampede.runtime.flags.FeatureFlags;
import dev.stampede.runtime.seal.jws.JwsAdmissionSeal;
import dev.stampede.runtime.seal.jws.JwsCouponSeal;
import dev.stampede.simulation.Environment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One environment of checkout, put together as its factory does. */
final class Checkout {

    /** As in the factory. */
    private static final Duration CONTENTION_BUDGET = Duration.ofSeconds(5);

    private final KnownOffers offers;
    private final QuoteShipping quotes;
    private final Seals seals;
    private final PlaceOrder placeOrder;
    private final CancelOrder cancelOrder;

    /** The one that it is placing. */
    private String order = "";

    Checkout(Parts parts, Environment environment) {
        var simulation = parts.simulation();
        var dynamoDb = parts.database(Boundary.Role.CHECKOUT, environment);
        var clock = environment.clock();
        var random = simulation.random("chance of " + environment.name());
        var retries = parts.retries(dynamoDb, environment, CONTENTION_BUDGET);
        var soldOut = new SoldOutMemory(simulation::nanoTime);
        seals = seals();
        offers = new KnownOffers(new Offers(dynamoDb, Tables.CATALOGUE)::find, simulation::nanoTime);
        quotes = new QuoteShipping(offers, new Sellers(dynamoDb, Tables.SELLERS)::find, clock);
        var book = new DynamoDbOrderBook(
                dynamoDb,
                retries,
                offers,
                soldOut,
                new HomeShard(random),
                () -> parts.boundary().attempt(order, () -> name(random)),
                new DynamoDbOrderBook.Settings(Tables.ORDERS, Tables.STOCK, Parts.RESEND_AFTER));
        placeOrder = new PlaceOrder(offers, seals, book, soldOut, FeatureFlags.unturned(), clock, Parts.PAYMENT_HOLD);
        var orders = new Orders(dynamoDb, Tables.ORDERS);
        var writes = new OrderWrites(dynamoDb, retries, Tables.ORDERS, Tables.STOCK);
        cancelOrder = new CancelOrder(
                new DynamoDbCancellableOrders(orders, writes, clock, Parts.RESEND_AFTER), FeatureFlags.unturned());
    }

    /** Seals under the key of the simulated shop. */
    static Seals seals() {
        byte[] key = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        return new Seals(new JwsQuoteSeal(() -> key), new JwsAdmissionSeal(() -> key), new JwsCouponSeal(() -> key));
    }

    /** What sending costs, sealed; empty when it isn't sent there. */
    Optional<String> quote(ShopperId shopper, Destination destination, Map<OfferId, Integer> quantities) {
        return quotes.quote(shopper, destination, quantities) instanceof QuoteShipping.Outcome.Quoted quoted
                ? Optional.of(seals.quotes().seal(quoted.quote()))
                : Optional.empty();
    }

    /** The offers on the terms that this environment knows. */
    Map<OfferId, Offer> offers(Collection<OfferId> ids) {
        return offers.find(ids);
    }

    Placement place(OrderRequest request) {
        order = request.orderId().value();
        return placeOrder.place(request);
    }

    CancelOrder.Outcome cancel(ShopperId shopper, OrderId order) {
        return cancelOrder.cancel(shopper, order);
    }

    private static String name(RandomGenerator random) {
        return Long.toUnsignedString(random.nextLong(), Character.MAX_RADIX);
    }
}
