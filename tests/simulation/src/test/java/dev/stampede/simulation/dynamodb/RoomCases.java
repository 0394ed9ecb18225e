package dev.stampede.simulation.dynamodb;

import static dev.stampede.simulation.dynamodb.ContractCase.CONDITION_FAILED;
import static dev.stampede.simulation.dynamodb.ContractCase.DONE;
import static dev.stampede.simulation.dynamodb.Given.item;

import dev.stampede.simulation.dynamodb.ContractCase.Written;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** What is asked of a waiting room: its tickets, by rank and by when they came, and its state. */
final class RoomCases {

    private static final List<Map<String, AttributeValue>> TICKETS = List.of(
            ticket("early#0000", "0a", 100),
            ticket("early#0000", "1b", 200),
            ticket("early#0000", "2c", 300),
            ticket("early#0001", "8d", 100));

    private RoomCases() {}

    static Stream<ContractCase> all() {
        return Stream.of(
                        ranks(), arrivals(), Stream.of(joins(), states()).flatMap(cases -> cases.flatMap(List::stream)))
                .flatMap(cases -> cases);
    }

    private static Map<String, AttributeValue> ticket(String shelf, String rank, long joinedAt) {
        return item("pk", "room#1#" + shelf, "sk", rank, "ticketId", "t-" + rank, "joinedAt", joinedAt);
    }

    private static Stream<ContractCase> ranks() {
        var lower = Stream.of("0a", "1b", "ff")
                .map(rank -> ReadCases.query(
                        "Sales",
                        TICKETS,
                        "pk = :pk AND sk < :rank",
                        item(":pk", "room#1#early#0000", ":rank", rank),
                        query -> query.select(Select.COUNT),
                        DONE));
        var higher = Stream.of("0", "0a", "2c")
                .map(rank -> ReadCases.query(
                        "Sales",
                        TICKETS,
                        "pk = :pk AND sk > :after",
                        item(":pk", "room#1#early#0000", ":after", rank),
                        query -> query.limit(2),
                        DONE));
        var all = Stream.of("room#1#early#0000", "room#1#early#0002")
                .map(shelf -> ReadCases.query(
                        "Sales",
                        TICKETS,
                        "pk = :pk",
                        item(":pk", shelf),
                        query -> query.select(Select.COUNT).consistentRead(true),
                        DONE));
        return Stream.of(lower, higher, all).flatMap(cases -> cases);
    }

    private static Stream<ContractCase> arrivals() {
        return Stream.of(
                arrivals("room#1#early#0000", 100, 300),
                arrivals("room#1#early#0000", 101, 200),
                arrivals("room#1#early#0001", 0, 100),
                arrivals("room#1#late#0000", 0, 900));
    }

    private static ContractCase arrivals(String shelf, long from, long to) {
        var filter = "joinedAt >= :from AND joinedAt < :to";
        return ContractCase.read(
                "%s: %s from %d to %d".formatted(filter, shelf, from, to),
                filter,
                "Sales",
                TICKETS,
                database -> database.query(query -> query.tableName("Sales")
                        .keyConditionExpression("pk = :pk")
                        .filterExpression(filter)
                        .expressionAttributeValues(item(":pk", shelf, ":from", from, ":to", to))
                        .select(Select.COUNT)
                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)),
                DONE);
    }

    private static Stream<List<ContractCase>> joins() {
        var first = ticket("late#0000", "0a", 400);
        var again = ticket("late#0000", "0a", 500);
        var older = item(":older", 400);
        return Stream.of(
                new Written("Sales", first, "", "attribute_not_exists(pk)", Map.of(), TICKETS).expecting(DONE),
                new Written("Sales", again, "", "attribute_not_exists(pk)", Map.of(), List.of(first))
                        .expecting(CONDITION_FAILED),
                new Written("Sales", again, "", "joinedAt = :older", older, List.of(first)).expecting(DONE),
                new Written("Sales", again, "", "joinedAt = :older", older, List.of(again))
                        .expecting(CONDITION_FAILED));
    }

    private static Stream<List<ContractCase>> states() {
        var read = item("pk", "room#1#state", "sk", "state", "revision", 1);
        var next = item("pk", "room#1#state", "sk", "state", "revision", 2);
        var before = item(":before", 1);
        return Stream.of(
                new Written("Sales", next, "", "revision = :before", before, List.of(read)).expecting(DONE),
                new Written("Sales", next, "", "revision = :before", before, List.of(next)).expecting(CONDITION_FAILED),
                new Written("Sales", next, "", "revision = :before", before, List.of()).expecting(CONDITION_FAILED));
    }
}
