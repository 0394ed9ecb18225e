package dev.stampede.simulation.dynamodb;

import static dev.stampede.simulation.dynamodb.ContractCase.CONDITION_FAILED;
import static dev.stampede.simulation.dynamodb.ContractCase.DONE;
import static dev.stampede.simulation.dynamodb.ContractCase.INVALID;
import static dev.stampede.simulation.dynamodb.Given.item;
import static dev.stampede.simulation.dynamodb.Given.map;

import dev.stampede.simulation.dynamodb.ContractCase.Written;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is asked of the stock's table: shards, movements, quotas, redemptions. */
final class StockCases {

    private static final Map<String, AttributeValue> KEY = item("pk", "shard");
    private static final String OPEN = " AND :now BETWEEN opensAt AND closesAt";

    private StockCases() {}

    static Stream<ContractCase> all() {
        return Stream.of(takes(), movements(), revisions(), pins(), quotas(), reservations(), records())
                .flatMap(cases -> cases.flatMap(List::stream));
    }

    private static Written on(
            List<Map<String, AttributeValue>> stored, String update, String condition, Object... bound) {
        return new Written("Stock", KEY, update, condition, item(bound), stored);
    }

    private static List<Map<String, AttributeValue>> shard(int available, Object... more) {
        var shard = item(
                "pk",
                "shard",
                "available",
                available,
                "termsVersion",
                3,
                "opensAt",
                100,
                "closesAt",
                200,
                "offerId",
                "o");
        shard.putAll(item(more));
        return List.of(shard);
    }

    private static Stream<List<ContractCase>> takes() {
        var update = "SET available = available - :units";
        var condition = "available >= :units AND termsVersion = :termsVersion" + OPEN;
        return Stream.of(
                on(shard(5), update, condition, ":units", 5, ":termsVersion", 3, ":now", 100)
                        .expecting(DONE),
                on(shard(5), update, condition, ":units", 1, ":termsVersion", 3, ":now", 200)
                        .expecting(DONE),
                on(shard(5), update, condition, ":units", 6, ":termsVersion", 3, ":now", 150)
                        .expecting(CONDITION_FAILED),
                on(shard(5), update, condition, ":units", 1, ":termsVersion", 4, ":now", 150)
                        .expecting(CONDITION_FAILED),
                on(shard(5), update, condition, ":units", 1, ":termsVersion", 3, ":now", 99)
                        .expecting(CONDITION_FAILED),
                on(shard(5), update, condition, ":units", 1, ":termsVersion", 3, ":now", 201)
                        .expecting(CONDITION_FAILED),
                on(List.of(), update, condition, ":units", 1, ":termsVersion", 3, ":now", 150)
                        .expecting(CONDITION_FAILED));
    }

    private static Stream<List<ContractCase>> movements() {
        var add = "SET available = available + :units";
        return Stream.of(
                on(shard(5), add, "attribute_exists(pk)", ":units", 2).expecting(DONE),
                on(List.of(), add, "attribute_exists(pk)", ":units", 2).expecting(CONDITION_FAILED),
                on(shard(5), add, "available >= :atLeast", ":units", -5, ":atLeast", 5)
                        .expecting(DONE),
                on(shard(5), add, "available >= :atLeast", ":units", -6, ":atLeast", 6)
                        .expecting(CONDITION_FAILED),
                on(List.of(), add, "", ":units", 2).expecting(INVALID));
    }

    private static Stream<List<ContractCase>> revisions() {
        var adjust = "SET available = available + :units ADD revision :one";
        var free = "available >= :atLeast";
        var set = "SET available = :units ADD revision :one";
        var unmoved = "available = :read AND "
                + "(revision = :revision OR (attribute_not_exists(revision) AND :revision = :none))";
        Object[] fromFirst = {":units", 9, ":read", 5, ":revision", 0, ":none", 0, ":one", 1};
        Object[] fromSecond = {":units", 9, ":read", 5, ":revision", 1, ":none", 0, ":one", 1};
        return Stream.of(
                on(shard(5), adjust, free, ":units", 2, ":atLeast", 0, ":one", 1)
                        .expecting(DONE),
                on(shard(5, "revision", 1), adjust, free, ":units", -5, ":atLeast", 5, ":one", 1)
                        .expecting(DONE),
                on(shard(5), adjust, free, ":units", -6, ":atLeast", 6, ":one", 1)
                        .expecting(CONDITION_FAILED),
                on(List.of(), adjust, free, ":units", 2, ":atLeast", 0, ":one", 1)
                        .expecting(CONDITION_FAILED),
                on(shard(5), set, unmoved, fromFirst).expecting(DONE),
                on(shard(5, "revision", 1), set, unmoved, fromSecond).expecting(DONE),
                on(shard(4), set, unmoved, fromFirst).expecting(CONDITION_FAILED),
                on(shard(5), set, unmoved, fromSecond).expecting(CONDITION_FAILED),
                on(shard(5, "revision", 1), set, unmoved, fromFirst).expecting(CONDITION_FAILED));
    }

    private static Stream<List<ContractCase>> pins() {
        var update = "SET termsVersion = :version, opensAt = :opensAt, closesAt = :closesAt";
        Object[] fitting = {":version", 4, ":before", 3, ":opensAt", 300, ":closesAt", 400};
        Object[] late = {":version", 3, ":before", 2, ":opensAt", 300, ":closesAt", 400};
        return Stream.of(
                on(shard(5), update, "termsVersion = :before", fitting).expecting(DONE),
                on(shard(5), update, "termsVersion = :before", late).expecting(CONDITION_FAILED));
    }

    private static Stream<List<ContractCase>> quotas() {
        var buy = "SET bought = if_not_exists(bought, :none) + :units";
        var within = "(attribute_not_exists(bought) AND :units <= :limit) OR bought <= :room";
        var giveBack = "SET bought = bought - :units";
        Object[] two = {":none", 0, ":units", 2, ":limit", 3, ":room", 1};
        Object[] four = {":none", 0, ":units", 4, ":limit", 3, ":room", -1};
        return Stream.of(
                on(List.of(), buy, within, two).expecting(DONE),
                on(List.of(item("pk", "shard", "bought", 1)), buy, within, two).expecting(DONE),
                on(List.of(item("pk", "shard", "bought", 2)), buy, within, two).expecting(CONDITION_FAILED),
                on(List.of(), buy, within, four).expecting(CONDITION_FAILED),
                on(List.of(item("pk", "shard", "bought", 2)), giveBack, "bought >= :units", ":units", 2)
                        .expecting(DONE),
                on(List.of(item("pk", "shard", "bought", 1)), giveBack, "bought >= :units", ":units", 2)
                        .expecting(CONDITION_FAILED),
                on(List.of(), giveBack, "bought >= :units", ":units", 2).expecting(CONDITION_FAILED));
    }

    private static Stream<List<ContractCase>> reservations() {
        var reserve = "SET available = available - :units, reserved.#attempt = :reservation";
        var free = "available >= :units AND termsVersion = :termsVersion" + OPEN;
        Object[] wanted = {
            ":units",
            2,
            ":termsVersion",
            3,
            ":now",
            150,
            "#attempt",
            "a1",
            ":reservation",
            map("order", "o1", "units", 2)
        };
        var held = map("a1", map("order", "o1", "units", 2), "a2", map("order", "o2", "units", 1));
        var settle = "REMOVE reserved.#attempt";
        var release = "SET available = available + :units REMOVE reserved.#attempt";
        var there = "attribute_exists(reserved.#attempt)";
        return Stream.of(
                on(shard(5, "reserved", map()), reserve, free, wanted).expecting(DONE),
                on(shard(1, "reserved", map()), reserve, free, wanted).expecting(CONDITION_FAILED),
                on(shard(5), reserve, free, wanted).expecting(INVALID),
                on(shard(5, "reserved", held), settle, there, "#attempt", "a1").expecting(DONE),
                on(shard(5, "reserved", held), settle, there, "#attempt", "a3").expecting(CONDITION_FAILED),
                on(shard(5), settle, there, "#attempt", "a1").expecting(CONDITION_FAILED),
                on(shard(5, "reserved", held), settle, "", "#attempt", "a3").expecting(DONE),
                on(shard(5), settle, "", "#attempt", "a1").expecting(INVALID),
                on(shard(5, "reserved", held), release, there, "#attempt", "a1", ":units", 2)
                        .expecting(DONE),
                on(shard(5, "reserved", map()), release, there, "#attempt", "a1", ":units", 2)
                        .expecting(CONDITION_FAILED));
    }

    private static Stream<List<ContractCase>> records() {
        var movement = item("pk", "shard", "unitsByShard", map("0", 5, "1", 4), "reason", "opening");
        return Stream.of(
                new Written("Stock", movement, "", "attribute_not_exists(pk)", Map.of(), List.of()).expecting(DONE),
                new Written("Stock", movement, "", "attribute_not_exists(pk)", Map.of(), shard(5))
                        .expecting(CONDITION_FAILED),
                new Written("Stock", movement, "", "", Map.of(), shard(5)).expecting(DONE));
    }
}
