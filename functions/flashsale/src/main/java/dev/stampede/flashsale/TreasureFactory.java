package dev.stampede.flashsale;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.stampede.flashsale.treasure.ClaimTreasure;
import dev.stampede.flashsale.treasure.EmptiedChests;
import dev.stampede.flashsale.treasure.HideTreasure;
import dev.stampede.flashsale.treasure.SellersKnown;
import dev.stampede.flashsale.treasure.ShowTreasure;
import dev.stampede.flashsale.treasure.dynamodb.DynamoDbChests;
import dev.stampede.flashsale.treasure.dynamodb.DynamoDbTreasures;
import dev.stampede.model.dynamodb.Pause;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.seller.dynamodb.Sellers;
import dev.stampede.runtime.seal.CouponSeal;
import dev.stampede.runtime.seal.jws.JwsCouponSeal;
import dev.stampede.runtime.secrets.SigningKey;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the treasure hunt together for one environment, from its environment variables. */
@Factory
final class TreasureFactory {

    /** How long a claim waits for one chest; the shopper waits meanwhile. */
    private static final Duration CHEST_BUDGET = Duration.ofSeconds(5);

    private final Clock clock = Clock.systemUTC();
    private final EmptiedChests emptied = new EmptiedChests();
    private final DynamoDbClient dynamoDb;
    private final DynamoDbTreasures treasures;
    private final DynamoDbChests chests;

    TreasureFactory(DynamoDbClient dynamoDb, @Value("${sales.table}") String table) {
        this.dynamoDb = dynamoDb;
        this.treasures = new DynamoDbTreasures(dynamoDb, table);
        this.chests = new DynamoDbChests(dynamoDb, table);
    }

    @Bean
    @Singleton
    HideTreasure hideTreasure(@Value("${sellers.table}") String table) {
        var sellers = new Sellers(dynamoDb, table);
        SellersKnown known = id -> Optional.ofNullable(sellers.find(List.of(id)).get(id));
        return new HideTreasure(known, treasures);
    }

    @Bean
    @Singleton
    ShowTreasure showTreasure() {
        return new ShowTreasure(treasures, chests, emptied, clock, Ticker.systemTicker(), new SecureRandom());
    }

    @Bean
    @Singleton
    ClaimTreasure claimTreasure() {
        var retries = new Retries(new Transactions(dynamoDb), clock, Pause.real(), new SecureRandom(), CHEST_BUDGET);
        return new ClaimTreasure(treasures, chests, emptied, retries, clock);
    }

    @Bean
    @Singleton
    CouponSeal couponSeal(@Named(SigningKey.COUPONS) SigningKey key) {
        return new JwsCouponSeal(key);
    }
}
