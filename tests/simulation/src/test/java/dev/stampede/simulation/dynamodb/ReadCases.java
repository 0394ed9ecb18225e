package dev.stampede.simulation.dynamodb;

import static dev.stampede.simulation.dynamodb.ContractCase.DONE;
import static dev.stampede.simulation.dynamodb.ContractCase.INVALID;
import static dev.stampede.simulation.dynamodb.Given.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Pages that are read. */
final class ReadCases {

    private static final String LONG = "long ".repeat(1_000);

    private ReadCases() {}

    static Stream<ContractCase> all() {
        return Stream.of(orders(), pages(), catalogue(), invalid()).flatMap(cases -> cases);
    }

    /** That many orders, the second with a parcel. */
    static List<Map<String, AttributeValue>> orders(int number) {
        var orders = new ArrayList<Map<String, AttributeValue>>();
        IntStream.range(0, number)
                .forEach(i -> orders.add(item(
                        "orderId",
                        "o" + i,
                        "item",
                        "order",
                        "shopperId",
                        "s1",
                        "placedAt",
                        "2026-01-0" + i,
                        "dueBucket",
                        "7",
                        "dueAt",
                        "2026-02-0" + i,
                        "note",
                        LONG)));
        orders.add(item("orderId", "o1", "item", "parcel#x", "sellerId", "x", "paidAt", "2026-01-01"));
        return orders;
    }

    /** A query; its name is what it asks. */
    static ContractCase query(
            String table,
            List<Map<String, AttributeValue>> stored,
            String keys,
            Map<String, AttributeValue> values,
            Consumer<QueryRequest.Builder> more,
            String expected) {
        return ContractCase.read(
                keys + " " + values,
                keys,
                table,
                stored,
                database -> database.query(query -> {
                    query.tableName(table)
                            .keyConditionExpression(keys)
                            .expressionAttributeValues(values)
                            .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES);
                    more.accept(query);
                }),
                expected);
    }

    private static Stream<ContractCase> orders() {
        return Stream.of(
                query("Orders", orders(3), "orderId = :id", item(":id", "o1"), q -> q.consistentRead(true), DONE),
                query("Orders", orders(3), "orderId = :id", item(":id", "o1"), q -> {}, DONE),
                query(
                        "Orders",
                        orders(3),
                        "#partition = :value",
                        item(":value", "s1"),
                        q -> q.indexName("byShopper")
                                .expressionAttributeNames(Map.of("#partition", "shopperId"))
                                .scanIndexForward(false),
                        DONE),
                query(
                        "Orders",
                        orders(9),
                        "dueBucket = :bucket AND dueAt <= :now",
                        item(":bucket", "7", ":now", "2026-02-04"),
                        q -> q.indexName("byDue").limit(3),
                        DONE),
                query(
                        "Orders",
                        orders(9),
                        "dueBucket = :bucket AND dueAt <= :now",
                        item(":bucket", "7", ":now", "2026-01-31"),
                        q -> q.indexName("byDue").limit(3),
                        DONE));
    }

    private static Stream<ContractCase> pages() {
        return IntStream.rangeClosed(2, 4)
                .mapToObj(limit -> ContractCase.read(
                        "pages of " + limit,
                        "#partition = :value",
                        "Orders",
                        orders(6),
                        database -> {
                            var pages = new ArrayList<Object>();
                            database
                                    .queryPaginator(query -> query.tableName("Orders")
                                            .indexName("byShopper")
                                            .keyConditionExpression("#partition = :value")
                                            .expressionAttributeNames(Map.of("#partition", "shopperId"))
                                            .expressionAttributeValues(item(":value", "s1"))
                                            .limit(limit))
                                    .stream()
                                    .forEach(pages::add);
                            return pages;
                        },
                        DONE));
    }

    private static Stream<ContractCase> catalogue() {
        var stored = List.of(
                item(
                        "productId",
                        "p1",
                        "item",
                        "product",
                        "category",
                        "k",
                        "listing",
                        "a#p1",
                        "title",
                        "A",
                        "more",
                        LONG),
                item("productId", "p1", "item", "offer#s1", "sellerId", "s1"),
                item("productId", "p1", "item", "offer#s2", "sellerId", "s2"),
                item("productId", "p1", "item", "sale#z#s3", "sellerId", "s3", "more", LONG),
                item("productId", "p2", "item", "product", "category", "k", "listing", "b#p2", "title", "B"),
                item("productId", "p2", "item", "offer#s1", "sellerId", "s1", "more", LONG));
        var values = item(":product", "p1", ":offers", "offer#");
        var item = Map.of("#item", "item");
        return Stream.of(
                query("Catalogue", stored, "productId = :key", item(":key", "p1"), q -> {}, DONE),
                query(
                        "Catalogue",
                        List.of(
                                item("productId", "history#p1.s1", "item", "0000000002", "by", "s1", "more", LONG),
                                item("productId", "history#p1.s1", "item", "0000000003", "by", "s1"),
                                item("productId", "history#p2.s1", "item", "0000000001", "by", "s1")),
                        "productId = :history",
                        item(":history", "history#p1.s1"),
                        q -> q.consistentRead(true).limit(1),
                        DONE),
                query(
                        "Catalogue",
                        stored,
                        "productId = :product AND begins_with(#item, :offers)",
                        values,
                        q -> q.expressionAttributeNames(item).consistentRead(true),
                        DONE),
                query(
                        "Catalogue",
                        stored,
                        "productId = :product AND begins_with(#item, :offers)",
                        values,
                        q -> q.expressionAttributeNames(item)
                                .scanIndexForward(false)
                                .limit(1),
                        DONE),
                query(
                        "Catalogue",
                        stored,
                        "category = :category",
                        item(":category", "k"),
                        q -> q.indexName("byCategory").limit(1),
                        DONE),
                query(
                        "Catalogue",
                        stored,
                        "sellerId = :seller",
                        item(":seller", "s1"),
                        q -> q.indexName("bySeller").limit(5),
                        DONE),
                query(
                        "Catalogue",
                        stored,
                        "sellerId = :seller",
                        item(":seller", "none"),
                        q -> q.indexName("bySeller").select("COUNT"),
                        DONE));
    }

    private static Stream<ContractCase> invalid() {
        return Stream.of(
                query("Orders", orders(1), "note = :id", item(":id", "o1"), q -> {}, INVALID),
                query("Orders", orders(1), "orderId > :id", item(":id", "o1"), q -> {}, INVALID),
                query("Orders", orders(1), "orderId = :id", item(":id", "o1", ":more", "x"), q -> {}, INVALID),
                query("Orders", orders(1), "orderId = :other", item(":id", "o1"), q -> {}, INVALID),
                query("Orders", orders(1), "orderId = :id", item(":id", "o1"), q -> q.indexName("none"), INVALID),
                query(
                        "Orders",
                        orders(1),
                        "shopperId = :id",
                        item(":id", "s1"),
                        q -> q.indexName("byShopper").consistentRead(true),
                        INVALID));
    }
}
