package dev.stampede.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.invariants.InvariantChecker;
import dev.stampede.invariants.Violation;
import dev.stampede.invariants.dynamodb.MarketplaceItems;
import dev.stampede.target.BackstageCheck;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Acceptance
class CheckerTest {

    @Test
    void finds_a_unit_that_appeared_from_nowhere_in_the_tables_themselves(Market market) {
        var stall = Stall.with(market, 5);
        List<Violation> found;
        addUnits(market, stall, 1);
        try {
            found = violations(market);
        } finally {
            addUnits(market, stall, -1);
        }

        assertThat(found)
                .containsExactly(new Violation(
                        "free = stocked - reserved - held - sold, per shard",
                        "shard %s#0".formatted(stall.offerId()),
                        "5 free",
                        "6 free"));
    }

    private static List<Violation> violations(Market market) {
        var backstage = market.backstage();
        return InvariantChecker.check(new MarketplaceItems(
                        backstage.dynamoDb(),
                        backstage.catalogueTable(),
                        backstage.stockTable(),
                        backstage.ordersTable(),
                        backstage.salesTable(),
                        BackstageCheck.books(backstage))
                .get());
    }

    private static void addUnits(Market market, Stall stall, int units) {
        try (var dynamoDb = MarketplaceItems.client(market.backstage().dynamoDb())) {
            dynamoDb.updateItem(update -> update.tableName(market.backstage().stockTable())
                    .key(Map.of("pk", AttributeValue.fromS(stall.offerId() + "#0")))
                    .updateExpression("ADD available :units")
                    .expressionAttributeValues(Map.of(":units", AttributeValue.fromN(Integer.toString(units)))));
        }
    }
}
