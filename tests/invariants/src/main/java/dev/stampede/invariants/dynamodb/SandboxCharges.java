package dev.stampede.invariants.dynamodb;

import dev.stampede.invariants.Charge;
import dev.stampede.invariants.Charge.Effect;
import dev.stampede.invariants.Item;
import dev.stampede.invariants.Money;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The books of the payment sandbox that a marketplace for trying things out pays in.
 *
 * @param dynamoDb where DynamoDB answers
 * @param table the books' name
 */
public record SandboxCharges(URI dynamoDb, String table) {

    /** Every order that it ever heard of. Each has one item, so nothing can have been taken twice. */
    public List<Charge> all() {
        try (var client = MarketplaceItems.client(dynamoDb)) {
            return new TableScan(client)
                    .all(table, List.of("orderId")).stream()
                            .map(SandboxCharges::charge)
                            .toList();
        }
    }

    /** What the books say of one order. */
    public static Charge charge(Item item) {
        var books = item.attributes();
        boolean taken = books.containsKey("chargeId");
        var amount = taken
                ? new Money((Long) books.getOrDefault("amountMinor", 0L), text(books, "currency"))
                : new Money(0, "nothing");
        return new Charge(text(books, "orderId"), amount, effect(taken, books), taken ? 1 : 0);
    }

    private static Effect effect(boolean taken, Map<String, Object> books) {
        if (!taken) {
            return Effect.NONE;
        }
        return books.containsKey("givenBack") ? Effect.GIVEN_BACK : Effect.TAKEN;
    }

    private static String text(Map<String, Object> books, String attribute) {
        return String.valueOf(books.getOrDefault(attribute, "?"));
    }
}
