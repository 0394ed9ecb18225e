package dev.stampede.flashsale.treasure.dynamodb;

import dev.stampede.flashsale.treasure.ClaimTreasure;
import dev.stampede.flashsale.treasure.Claiming;
import dev.stampede.flashsale.treasure.EmptiedChests;
import dev.stampede.flashsale.treasure.TestTreasures;
import dev.stampede.flashsale.treasure.Treasure;
import dev.stampede.model.dynamodb.Pause;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.id.ShopperId;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One environment in which treasures are claimed, by a clock of its own that only its pauses move.
 *
 * @param dynamoDb its client
 * @param claims what is tried
 */
record Hunt(RoughDynamoDb dynamoDb, ClaimTreasure claims) {

    private static final Duration BUDGET = Duration.ofSeconds(5);

    /** In a database where all goes well. */
    static Hunt at(Instant now) {
        return at(now, (request, update) -> update.get());
    }

    /** In a database whose updates go as they are made to. */
    static Hunt at(Instant now, RoughDynamoDb.Roughness roughness) {
        MarketplaceTables.exist();
        var time = new AtomicReference<>(now);
        InstantSource source = time::get;
        var clock = source.withZone(ZoneOffset.UTC);
        Pause pause = passed -> time.updateAndGet(before -> before.plus(passed).plusMillis(1));
        return at(clock, pause, new RoughDynamoDb(LocalDynamoDb.client(), roughness));
    }

    private static Hunt at(Clock clock, Pause pause, RoughDynamoDb dynamoDb) {
        var retries = new Retries(new Transactions(dynamoDb), clock, pause, new Random(1), BUDGET);
        var claims = new ClaimTreasure(
                new DynamoDbTreasures(dynamoDb, MarketplaceTables.SALES),
                new DynamoDbChests(dynamoDb, MarketplaceTables.SALES),
                new EmptiedChests(),
                retries,
                clock);
        return new Hunt(dynamoDb, claims);
    }

    /** Hides a treasure that so many can find. */
    static Treasure hidden(String test, int count) {
        MarketplaceTables.exist();
        return new DynamoDbTreasures(LocalDynamoDb.client(), MarketplaceTables.SALES)
                .hideOnce(TestTreasures.of(test, count));
    }

    Claiming claim(Treasure treasure, String shopper) {
        return claims.claim(treasure.id(), new ShopperId(shopper), TestTreasures.CODE);
    }
}
