package dev.stampede.model.order.dynamodb;

import dev.stampede.model.dynamodb.BatchReads;
import dev.stampede.model.dynamodb.Page;
import dev.stampede.model.dynamodb.PageCursor;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderWithParcels;
import dev.stampede.model.parcel.Parcel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads orders and parcels. */
public final class Orders {

    private static final PageCursor SHOPPER_CURSOR =
            PageCursor.over(OrdersTable.PLACED_AT, OrdersTable.ORDER_ID, OrdersTable.ITEM);
    private static final PageCursor SELLER_CURSOR =
            PageCursor.over(OrdersTable.PAID_AT, OrdersTable.ORDER_ID, OrdersTable.ITEM);

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final BatchReads reads;

    /** Reads from the orders' table of that name. */
    public Orders(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.reads = new BatchReads(dynamoDb, table);
    }

    /** The order as it is now, if there is one: one call. */
    public Optional<Order> find(OrderId id) {
        var answer = dynamoDb.getItem(
                get -> get.tableName(table).key(OrdersTable.key(id)).consistentRead(true));
        return Optional.of(answer.item()).filter(OrderSchemas::isOrder).map(OrderSchemas.ORDERS::toRecord);
    }

    /** The order and its parcels as they are now, if there is one: one call. */
    public Optional<OrderWithParcels> findWithParcels(OrderId id) {
        var items = dynamoDb.query(query -> query.tableName(table)
                        .keyConditionExpression("orderId = :id")
                        .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(id.value())))
                        .consistentRead(true))
                .items();
        return group(items).stream().findFirst();
    }

    /**
     * A shopper's orders, the newest first, with their parcels: two calls, three when one is paid.
     *
     * @param cursor of the page before, empty for the first
     * @throws dev.stampede.model.dynamodb.InvalidCursor when the cursor is none of these pages'
     */
    public Page<OrderWithParcels> of(ShopperId shopper, Optional<String> cursor, int limit) {
        var keys = list(OrdersTable.BY_SHOPPER, OrdersTable.SHOPPER_ID, shopper.value(), SHOPPER_CURSOR, cursor, limit);
        return keys.map(this::withParcels);
    }

    /**
     * A seller's parcels, the newest first, each with its order: two calls.
     *
     * @param cursor of the page before, empty for the first
     * @throws dev.stampede.model.dynamodb.InvalidCursor when the cursor is none of these pages'
     */
    public Page<OrderWithParcels> of(SellerId seller, Optional<String> cursor, int limit) {
        var keys = list(OrdersTable.BY_SELLER, OrdersTable.SELLER_ID, seller.value(), SELLER_CURSOR, cursor, limit);
        return keys.map(parcels -> {
            var orders = parcels.stream()
                    .map(key -> OrdersTable.key(orderId(key)))
                    .distinct()
                    .toList();
            var items = reads.consistent(
                    Stream.concat(parcels.stream(), orders.stream()).toList());
            return inOrderOf(parcels, group(items));
        });
    }

    /**
     * All orders of one bucket that should have moved on by that time, the longest waiting first: a call for each page,
     * made when it is come to.
     */
    public Iterable<OrderId> due(int bucket, Instant now, int pageSize) {
        return () -> dynamoDb
                .queryPaginator(query -> query.tableName(table)
                        .indexName(OrdersTable.BY_DUE)
                        .keyConditionExpression("dueBucket = :bucket AND dueAt <= :now")
                        .expressionAttributeValues(
                                Map.of(":bucket", OrdersTable.dueBucket(bucket), ":now", OrdersTable.time(now)))
                        .limit(pageSize))
                .items()
                .stream()
                .map(Orders::orderId)
                .iterator();
    }

    private List<OrderWithParcels> withParcels(List<Map<String, AttributeValue>> keys) {
        var orders = reads.consistent(keys).stream()
                .map(OrderSchemas.ORDERS::toRecord)
                .toList();
        var parcelKeys = orders.stream()
                .filter(order -> order.history().size() > 1)
                .flatMap(order -> order.sellers().stream().map(seller -> OrdersTable.key(order.id(), seller)))
                .toList();
        var items = orders.stream().map(OrderSchemas.ORDERS::toItem).collect(Collectors.toCollection(ArrayList::new));
        items.addAll(reads.consistent(parcelKeys));
        return inOrderOf(keys, group(items));
    }

    private Page<Map<String, AttributeValue>> list(
            String index, String partition, String value, PageCursor form, Optional<String> cursor, int limit) {
        var query = QueryRequest.builder()
                .tableName(table)
                .indexName(index)
                .keyConditionExpression("#partition = :value")
                .expressionAttributeNames(Map.of("#partition", partition))
                .expressionAttributeValues(Map.of(":value", AttributeValue.fromS(value)))
                .scanIndexForward(false)
                .limit(limit);
        cursor.ifPresent(text -> {
            var start = new HashMap<>(form.read(value, text));
            start.put(partition, AttributeValue.fromS(value));
            query.exclusiveStartKey(start);
        });
        var answer = dynamoDb.query(query.build());
        var keys = answer.items().stream()
                .map(item -> Map.of(
                        OrdersTable.ORDER_ID, attribute(item, OrdersTable.ORDER_ID),
                        OrdersTable.ITEM, attribute(item, OrdersTable.ITEM)))
                .toList();
        return new Page<>(keys, form.write(value, answer.lastEvaluatedKey()));
    }

    private static List<OrderWithParcels> group(List<Map<String, AttributeValue>> items) {
        var parcels = new HashMap<OrderId, List<Parcel>>();
        var orders = new ArrayList<Order>();
        for (var item : items) {
            if (OrderSchemas.isOrder(item)) {
                orders.add(OrderSchemas.ORDERS.toRecord(item));
            } else if (!attribute(item, OrdersTable.ITEM).s().equals(OrdersTable.ORDER)) {
                var parcel = OrderSchemas.PARCELS.toRecord(item);
                parcels.computeIfAbsent(parcel.order(), id -> new ArrayList<>()).add(parcel);
            }
        }
        return orders.stream()
                .map(order -> OrderWithParcels.read(order, parcels.getOrDefault(order.id(), List.of())))
                .toList();
    }

    private static List<OrderWithParcels> inOrderOf(
            List<Map<String, AttributeValue>> keys, List<OrderWithParcels> orders) {
        var byId = new HashMap<OrderId, OrderWithParcels>();
        orders.forEach(found -> byId.put(found.order().id(), found));
        return keys.stream()
                .map(key -> byId.get(orderId(key)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static OrderId orderId(Map<String, AttributeValue> item) {
        return new OrderId(attribute(item, OrdersTable.ORDER_ID).s());
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name);
    }
}
