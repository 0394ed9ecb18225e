package dev.stampede.model.order.dynamodb;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.order.Order;
import dev.stampede.model.stock.dynamodb.StockTable;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * What shoppers are allowed only so much of, beside the stock: units of a limited offer, and one order for each
 * treasure found. Each allowance is an item of the shopper's own in the stock's table, used in the transaction that
 * writes the order and given back in the one that ends it, so that nobody waits for anybody.
 */
public final class Allowances {

    private static final String BOUGHT = "bought";

    private Allowances() {}

    /** The key of what a shopper has had of a limited offer. */
    public static Map<String, AttributeValue> quotaKey(OfferId offer, ShopperId shopper) {
        return key("quota#%s#%s".formatted(offer, shopper.value()));
    }

    /** The key of what a shopper has done with a treasure. */
    public static Map<String, AttributeValue> redemptionKey(TreasureId treasure, ShopperId shopper) {
        return key("redemption#%s#%s".formatted(treasure, shopper.value()));
    }

    /** The units that the item of {@link #quotaKey} counts. */
    public static long bought(Map<String, AttributeValue> quota) {
        return Optional.ofNullable(quota.get(BOUGHT))
                .map(units -> Long.parseLong(units.n()))
                .orElse(0L);
    }

    /** The order for which the item of {@link #redemptionKey} was written. */
    public static Optional<OrderId> redeemedBy(Map<String, AttributeValue> redemption) {
        return Optional.ofNullable(redemption.get(OrdersTable.ORDER_ID)).map(order -> new OrderId(order.s()));
    }

    /** How many allowances the order uses: as many writes as {@link #use} has, and as give them back. */
    static int count(Order order) {
        long limited =
                order.lines().stream().filter(line -> line.perShopper() > 0).count();
        return (int) limited + order.discounts().size();
    }

    /** The writes that use what the order needs; each fails when there isn't as much left. */
    public static Stream<TransactWriteItem> use(String stockTable, Order order) {
        var quotas = order.lines().stream()
                .filter(line -> line.perShopper() > 0)
                .map(line ->
                        count(stockTable, quotaKey(line.offer(), order.shopper()), line.quantity(), line.perShopper()));
        var redemptions = order.discounts().stream()
                .map(discount -> redeem(stockTable, redemptionKey(discount.treasure(), order.shopper()), order.id()));
        return Stream.concat(quotas, redemptions);
    }

    /** The writes that give back what the order has used. */
    static Stream<TransactWriteItem> giveBack(String stockTable, Order order) {
        var quotas = order.lines().stream()
                .filter(line -> line.perShopper() > 0)
                .map(line -> uncount(stockTable, quotaKey(line.offer(), order.shopper()), line.quantity()));
        var redemptions = order.discounts().stream()
                .map(discount -> TransactWriteItem.builder()
                        .delete(Delete.builder()
                                .tableName(stockTable)
                                .key(redemptionKey(discount.treasure(), order.shopper()))
                                .build())
                        .build());
        return Stream.concat(quotas, redemptions);
    }

    private static TransactWriteItem count(
            String stockTable, Map<String, AttributeValue> key, int units, int perShopper) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(stockTable)
                        .key(key)
                        .updateExpression("SET bought = if_not_exists(bought, :none) + :units")
                        .conditionExpression("(attribute_not_exists(bought) AND :units <= :limit) OR bought <= :room")
                        .expressionAttributeValues(Map.of(
                                ":none", number(0),
                                ":units", number(units),
                                ":limit", number(perShopper),
                                ":room", number(perShopper - units)))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }

    private static TransactWriteItem uncount(String stockTable, Map<String, AttributeValue> key, int units) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(stockTable)
                        .key(key)
                        .updateExpression("SET bought = bought - :units")
                        .conditionExpression("bought >= :units")
                        .expressionAttributeValues(Map.of(":units", number(units)))
                        .build())
                .build();
    }

    private static TransactWriteItem redeem(String stockTable, Map<String, AttributeValue> key, OrderId order) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(stockTable)
                        .item(Map.of(
                                StockTable.PK, key.get(StockTable.PK),
                                OrdersTable.ORDER_ID, AttributeValue.fromS(order.value())))
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }

    private static Map<String, AttributeValue> key(String pk) {
        return Map.of(StockTable.PK, AttributeValue.fromS(pk));
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
