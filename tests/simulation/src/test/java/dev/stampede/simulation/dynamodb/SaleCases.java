package dev.stampede.simulation.dynamodb;

import static dev.stampede.simulation.dynamodb.ContractCase.CANCELLED;
import static dev.stampede.simulation.dynamodb.ContractCase.CONDITION_FAILED;
import static dev.stampede.simulation.dynamodb.ContractCase.DONE;
import static dev.stampede.simulation.dynamodb.Given.item;
import static dev.stampede.simulation.dynamodb.Given.map;

import dev.stampede.simulation.dynamodb.ContractCase.Written;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What is asked of a sale, of what was done to it, and of its offer. */
final class SaleCases {

    private static final Map<String, AttributeValue> KEY = item("pk", "sale#1", "sk", "sale");
    private static final String AS_READ = "#revision = :read";

    private SaleCases() {}

    static Stream<ContractCase> all() {
        return Stream.of(
                        preparing(),
                        Stream.of(changes(), looks(), offers()).flatMap(cases -> cases.flatMap(List::stream)),
                        due(),
                        audit())
                .flatMap(cases -> cases);
    }

    private static Map<String, AttributeValue> sale(String number, String status, int revision) {
        return item(
                "pk",
                "sale#" + number,
                "sk",
                "sale",
                "status",
                status,
                "revision",
                revision,
                "dueBucket",
                "due",
                "dueAt",
                "2026-11-27T0%s:00:00.000Z".formatted(number));
    }

    private static Stream<ContractCase> preparing() {
        return Stream.of(
                preparing(DONE, sale("1", "PREPARING", 1)),
                preparing(CANCELLED, sale("1", "CANCELLED", 2)),
                preparing(CANCELLED, sale("2", "PREPARING", 1)));
    }

    private static ContractCase preparing(String expected, Map<String, AttributeValue> stored) {
        var condition = "#status = :preparing";
        var check = TransactWriteItem.builder()
                .conditionCheck(ConditionCheck.builder()
                        .tableName("Sales")
                        .key(KEY)
                        .conditionExpression(condition)
                        .expressionAttributeNames(Map.of("#status", "status"))
                        .expressionAttributeValues(item(":preparing", "PREPARING"))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
        return new ContractCase(
                "a check of %s".formatted(stored),
                List.of(condition),
                Map.of("Sales", List.of(stored)),
                database -> database.transactWriteItems(transaction ->
                        transaction.transactItems(check).returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)),
                expected);
    }

    private static Stream<List<ContractCase>> changes() {
        var next = sale("1", "PAUSED", 3);
        var bound = item("#revision", "revision", ":read", 2);
        var entry = item("pk", "sale#1", "sk", "audit#0000000003", "what", "pause");
        return Stream.of(
                new Written("Sales", next, "", AS_READ, bound, List.of(sale("1", "SCHEDULED", 2))).expecting(DONE),
                new Written("Sales", next, "", AS_READ, bound, List.of(sale("1", "PAUSED", 3)))
                        .expecting(CONDITION_FAILED),
                new Written("Sales", next, "", AS_READ, bound, List.of()).expecting(CONDITION_FAILED),
                new Written("Sales", entry, "", "attribute_not_exists(pk)", Map.of(), List.of(next)).expecting(DONE),
                new Written("Sales", entry, "", "attribute_not_exists(pk)", Map.of(), List.of(entry))
                        .expecting(CONDITION_FAILED));
    }

    private static Stream<List<ContractCase>> looks() {
        var later = "SET dueBucket = :bucket, dueAt = :at";
        var never = "REMOVE dueBucket, dueAt";
        var bound = item("#revision", "revision", ":read", 2, ":bucket", "due", ":at", "2026-11-28");
        var unbound = item("#revision", "revision", ":read", 2);
        var read = List.of(sale("1", "SCHEDULED", 2));
        var changed = List.of(sale("1", "SCHEDULED", 3));
        return Stream.of(
                new Written("Sales", KEY, later, AS_READ, bound, read).expecting(DONE),
                new Written("Sales", KEY, later, AS_READ, bound, changed).expecting(CONDITION_FAILED),
                new Written("Sales", KEY, never, AS_READ, unbound, read).expecting(DONE),
                new Written("Sales", KEY, never, AS_READ, unbound, changed).expecting(CONDITION_FAILED));
    }

    private static Stream<List<ContractCase>> offers() {
        var key = item("productId", "p1", "item", "sale#1#s1");
        var asRead = "#terms = :terms AND #shards = :shards";
        var terms = map("version", 1, "opensAt", "2026");
        var bound = item("#terms", "terms", "#shards", "shards", ":terms", terms, ":shards", 2, ":next", 3);
        return Stream.of(offer(key, terms, 2), offer(key, terms, 3), offer(key, map("version", 1), 2))
                .map(stored -> new Written("Catalogue", key, "SET #shards = :next", asRead, bound, List.of(stored))
                        .expecting(stored.equals(offer(key, terms, 2)) ? DONE : CONDITION_FAILED));
    }

    private static Map<String, AttributeValue> offer(
            Map<String, AttributeValue> key, AttributeValue terms, int shards) {
        var offer = item("terms", terms, "shards", shards);
        offer.putAll(key);
        return offer;
    }

    private static Stream<ContractCase> due() {
        var stored = Stream.of("1", "2", "3")
                .map(number -> sale(number, "SCHEDULED", 1))
                .toList();
        return Stream.of("2026-11-27T02:00:00.000Z", "2026-11-27T00:59:59.999Z", "2026-11-28")
                .map(by -> ReadCases.query(
                        "Sales",
                        stored,
                        "dueBucket = :bucket AND dueAt <= :by",
                        item(":bucket", "due", ":by", by),
                        query -> query.indexName("byDue").limit(2),
                        DONE));
    }

    private static Stream<ContractCase> audit() {
        var stored = List.of(
                sale("1", "SCHEDULED", 3),
                item("pk", "sale#1", "sk", "audit#0000000003", "what", "resume"),
                item("pk", "sale#1", "sk", "audit#0000000002", "what", "pause"),
                item("pk", "sale#2", "sk", "audit#0000000002", "what", "cancel"));
        return Stream.of("sale#1", "sale#3")
                .map(sale -> ReadCases.query(
                        "Sales",
                        stored,
                        "pk = :sale AND begins_with(sk, :audit)",
                        item(":sale", sale, ":audit", "audit#"),
                        query -> query.consistentRead(true),
                        DONE));
    }
}
