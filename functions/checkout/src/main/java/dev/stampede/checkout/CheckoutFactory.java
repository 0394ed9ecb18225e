package dev.stampede.checkout;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.stampede.checkout.cancel.CancelOrder;
import dev.stampede.checkout.cancel.dynamodb.DynamoDbCancellableOrders;
import dev.stampede.checkout.order.HomeShard;
import dev.stampede.checkout.order.KnownOffers;
import dev.stampede.checkout.order.PlaceOrder;
import dev.stampede.checkout.order.Seals;
import dev.stampede.checkout.order.SoldOutMemory;
import dev.stampede.checkout.order.dynamodb.DynamoDbOrderBook;
import dev.stampede.checkout.shipping.QuoteSeal;
import dev.stampede.checkout.shipping.QuoteShipping;
import dev.stampede.checkout.shipping.jws.JwsQuoteSeal;
import dev.stampede.model.catalogue.dynamodb.Offers;
import dev.stampede.model.dynamodb.Pause;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.order.dynamodb.OrderWrites;
import dev.stampede.model.order.dynamodb.Orders;
import dev.stampede.model.seller.dynamodb.Sellers;
import dev.stampede.runtime.flags.FeatureFlags;
import dev.stampede.runtime.seal.jws.JwsAdmissionSeal;
import dev.stampede.runtime.seal.jws.JwsCouponSeal;
import dev.stampede.runtime.secrets.SigningKey;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts checkout together for one environment, from its environment variables. */
@Factory
final class CheckoutFactory {

    /** How long a request looks for a way through contention; the shopper waits meanwhile. */
    private static final Duration CONTENTION_BUDGET = Duration.ofSeconds(5);

    private final Clock clock = Clock.systemUTC();

    /** Not one that a snapshot freezes: two environments restored from it would name their attempts alike. */
    private final SecureRandom random = new SecureRandom();

    @Bean
    @Singleton
    Orders orders(DynamoDbClient dynamoDb, @Value("${orders.table}") String table) {
        return new Orders(dynamoDb, table);
    }

    @Bean
    @Singleton
    Retries retries(DynamoDbClient dynamoDb) {
        return new Retries(new Transactions(dynamoDb), clock, Pause.real(), random, CONTENTION_BUDGET);
    }

    /** The relay, in the same artifact, has no catalogue. */
    @Bean
    @Singleton
    @Requires(property = "catalogue.table")
    KnownOffers knownOffers(DynamoDbClient dynamoDb, @Value("${catalogue.table}") String table) {
        return new KnownOffers(new Offers(dynamoDb, table)::find, Ticker.systemTicker());
    }

    @Bean
    @Singleton
    SoldOutMemory soldOutMemory() {
        return new SoldOutMemory(Ticker.systemTicker());
    }

    @Bean
    @Singleton
    HomeShard homeShard() {
        return new HomeShard(random);
    }

    @Bean
    @Singleton
    QuoteSeal quoteSeal(@Named(SigningKey.QUOTES) SigningKey key) {
        return new JwsQuoteSeal(key);
    }

    @Bean
    @Singleton
    QuoteShipping quoteShipping(
            KnownOffers offers, DynamoDbClient dynamoDb, @Value("${sellers.table}") String sellersTable) {
        return new QuoteShipping(offers, new Sellers(dynamoDb, sellersTable)::find, clock);
    }

    @Bean
    @Singleton
    DynamoDbOrderBook orderBook(
            DynamoDbClient dynamoDb,
            Retries retries,
            KnownOffers offers,
            SoldOutMemory soldOut,
            HomeShard home,
            CheckoutSettings settings) {
        return new DynamoDbOrderBook(
                dynamoDb,
                retries,
                offers,
                soldOut,
                home,
                () -> Long.toUnsignedString(random.nextLong(), Character.MAX_RADIX),
                new DynamoDbOrderBook.Settings(settings.ordersTable(), settings.stockTable(), settings.resendAfter()));
    }

    @Bean
    @Singleton
    PlaceOrder placeOrder(
            KnownOffers offers,
            QuoteSeal quotes,
            @Named(SigningKey.ADMISSIONS) SigningKey admissions,
            @Named(SigningKey.COUPONS) SigningKey coupons,
            DynamoDbOrderBook orders,
            SoldOutMemory soldOut,
            FeatureFlags flags,
            CheckoutSettings settings) {
        var seals = new Seals(quotes, new JwsAdmissionSeal(admissions), new JwsCouponSeal(coupons));
        return new PlaceOrder(offers, seals, orders, soldOut, flags, clock, settings.paymentHold());
    }

    @Bean
    @Singleton
    CancelOrder cancelOrder(
            DynamoDbClient dynamoDb, Retries retries, Orders orders, FeatureFlags flags, CheckoutSettings settings) {
        var writes = new OrderWrites(dynamoDb, retries, settings.ordersTable(), settings.stockTable());
        return new CancelOrder(new DynamoDbCancellableOrders(orders, writes, clock, settings.resendAfter()), flags);
    }
}
