package dev.stampede.fulfilment.settlement.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.fulfilment.testing.FulfilmentTables;
import dev.stampede.fulfilment.testing.SampleOrders;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderRetention;
import dev.stampede.model.order.dynamodb.OrdersTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** That names and addresses have an end: the table deletes an item whose time has come. */
class KeptOrdersTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    /** Due so late that no other test's sweep comes upon it. */
    private final Order placed = FulfilmentTables.place(SampleOrders.placedAt(NOW), NOW.plus(Duration.ofDays(3_650)));

    @Test
    void a_placed_order_has_no_end_yet_as_placing_it_must_stay_small() {
        assertThat(items())
                .singleElement()
                .satisfies(order -> assertThat(order).doesNotContainKey(OrdersTable.EXPIRES_AT));
    }

    @Test
    void a_paid_order_and_its_parcels_go_when_they_need_no_longer_be_kept() {
        FulfilmentTables.pay(placed, NOW);

        assertThat(items()).hasSizeGreaterThan(1).allSatisfy(this::goesInTheEnd);
    }

    @Test
    void an_order_that_was_never_paid_goes_too() {
        FulfilmentTables.writes().decline(placed, NOW, "no funds");

        assertThat(items()).isNotEmpty().allSatisfy(this::goesInTheEnd);
    }

    private void goesInTheEnd(Map<String, AttributeValue> item) {
        assertThat(item.get(OrdersTable.EXPIRES_AT))
                .isEqualTo(AttributeValue.fromN(
                        Long.toString(OrderRetention.endOf(placed.placedAt()).getEpochSecond())));
    }

    private List<Map<String, AttributeValue>> items() {
        return FulfilmentTables.dynamoDb()
                .query(query -> query.tableName(FulfilmentTables.ORDERS)
                        .keyConditionExpression("orderId = :order")
                        .expressionAttributeValues(Map.of(
                                ":order", AttributeValue.fromS(placed.id().value()))))
                .items();
    }
}
