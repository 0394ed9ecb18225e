package dev.stampede.simulation.world;

import dev.stampede.flashsale.treasure.ClaimTreasure;
import dev.stampede.flashsale.treasure.EmptiedChests;
import dev.stampede.flashsale.treasure.HideTreasure;
import dev.stampede.flashsale.treasure.SellersKnown;
import dev.stampede.flashsale.treasure.dynamodb.DynamoDbChests;
import dev.stampede.flashsale.treasure.dynamodb.DynamoDbTreasures;
import dev.stampede.model.seller.dynamodb.Sellers;
import dev.stampede.simulation.Environment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One environment of the treasure hunt, put together as its factory does. */
final class HuntDesk {

    /** As in the factory. */
    private static final Duration CHEST_BUDGET = Duration.ofSeconds(5);

    private final HideTreasure hide;
    private final ClaimTreasure claim;

    HuntDesk(Parts parts, Environment environment) {
        var dynamoDb = parts.database(Boundary.Role.TREASURES, environment);
        var treasures = new DynamoDbTreasures(dynamoDb, Tables.SALES);
        var sellers = new Sellers(dynamoDb, Tables.SELLERS);
        SellersKnown known = id -> Optional.ofNullable(sellers.find(List.of(id)).get(id));
        hide = new HideTreasure(known, treasures);
        claim = new ClaimTreasure(
                treasures,
                new DynamoDbChests(dynamoDb, Tables.SALES),
                new EmptiedChests(),
                parts.retries(dynamoDb, environment, CHEST_BUDGET),
                environment.clock());
    }

    HideTreasure hide() {
        return hide;
    }

    ClaimTreasure claim() {
        return claim;
    }
}
