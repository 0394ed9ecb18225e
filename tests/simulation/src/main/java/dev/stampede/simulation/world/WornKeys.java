package dev.stampede.simulation.world;

import dev.stampede.checkout.order.OrderRequest;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.order.dynamodb.GivenUpAttempts;
import dev.stampede.simulation.Simulation;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Keys under which so many tries were given up before the doors open that one more uses them up. In so short a time as
 * is simulated no shopper would come to that by themselves.
 */
final class WornKeys {

    /** What each shopper calls their first order. */
    private static final String FIRST = "key 1";

    private static final int SHOPPERS = 20;

    private WornKeys() {}

    /** Whether the request may have been sent under such a key. */
    static boolean mayBe(OrderRequest request) {
        return request.idempotencyKey().equals(FIRST);
    }

    /** Wears the first keys of some shoppers out, in one marketplace of three. */
    static void wearOut(Simulation simulation, DynamoDbClient dynamoDb) {
        var random = simulation.random("worn keys");
        if (random.nextInt(3) > 0) {
            return;
        }
        for (int shopper = 0; shopper < SHOPPERS; shopper++) {
            if (random.nextBoolean()) {
                var order = OrderId.placedBy(new ShopperId("shopper-" + shopper), FIRST);
                var tries = IntStream.range(1, GivenUpAttempts.MOST)
                        .mapToObj(number -> "before the doors opened " + number)
                        .toList();
                dynamoDb.putItem(put -> put.tableName(Tables.ORDERS)
                        .item(GivenUpAttempts.item(order, tries, simulation.clock().instant())));
            }
        }
    }
}
