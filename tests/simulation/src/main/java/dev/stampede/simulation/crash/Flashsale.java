package dev.stampede.simulation.crash;

import dev.stampede.flashsale.treasure.ClaimTreasure;
import dev.stampede.flashsale.treasure.EmptiedChests;
import dev.stampede.flashsale.treasure.HiddenCode;
import dev.stampede.flashsale.treasure.HideTreasure;
import dev.stampede.flashsale.treasure.SellersKnown;
import dev.stampede.flashsale.treasure.Treasure;
import dev.stampede.flashsale.treasure.dynamodb.DynamoDbChests;
import dev.stampede.flashsale.treasure.dynamodb.DynamoDbTreasures;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.money.Money;
import dev.stampede.model.seller.dynamodb.Sellers;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.Simulation;
import dev.stampede.simulation.world.Boundary.Role;
import dev.stampede.simulation.world.Tables;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Flash sales' use cases in one environment, put together as their factories do. Each answers what is told. */
final class Flashsale {

    private static final Duration BUDGET = Duration.ofSeconds(5);
    private static final TreasureId CHEST = TreasureId.hiddenBy("one", "chest");
    private static final String CODE = "open sesame";

    private final HideTreasure hideTreasure;
    private final ClaimTreasure claimTreasure;

    Flashsale(Market market, Environment environment) {
        var dynamoDb = market.dynamoDb(environment, Role.TREASURES);
        var treasures = new DynamoDbTreasures(dynamoDb, Tables.SALES);
        var sellers = new Sellers(dynamoDb, Tables.SELLERS);
        SellersKnown known = id -> Optional.ofNullable(sellers.find(List.of(id)).get(id));
        hideTreasure = new HideTreasure(known, treasures);
        claimTreasure = new ClaimTreasure(
                treasures,
                new DynamoDbChests(dynamoDb, Tables.SALES),
                new EmptiedChests(),
                market.retries(environment, dynamoDb, BUDGET),
                environment.clock());
    }

    String hide(int count) {
        return String.valueOf(hideTreasure.hide(new Treasure(
                CHEST,
                Goods.ONE,
                "Chest",
                count,
                HiddenCode.of(CHEST, CODE),
                Money.of(200, "EUR"),
                Simulation.BEGINNING,
                Simulation.BEGINNING.plus(Duration.ofHours(12)),
                List.of())));
    }

    /** Answers without the time, which is the claim's. */
    String claim(String shopper) {
        return claimTreasure
                .claim(CHEST, new ShopperId(shopper), CODE)
                .getClass()
                .getSimpleName();
    }
}
