package dev.stampede.simulation.dynamodb;

import static dev.stampede.simulation.dynamodb.ContractCase.CONDITION_FAILED;
import static dev.stampede.simulation.dynamodb.ContractCase.DONE;
import static dev.stampede.simulation.dynamodb.Given.item;

import dev.stampede.simulation.dynamodb.ContractCase.Written;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is asked of a treasure and of its chests. */
final class TreasureCases {

    private TreasureCases() {}

    static Stream<ContractCase> all() {
        return Stream.concat(hides(), claims()).flatMap(List::stream);
    }

    private static Stream<List<ContractCase>> hides() {
        var treasure = item("pk", "treasure#1", "sk", "treasure", "title", "Chest");
        var bound = item("#pk", "pk");
        return Stream.of(
                new Written("Sales", treasure, "", "attribute_not_exists(#pk)", bound, List.of()).expecting(DONE),
                new Written("Sales", treasure, "", "attribute_not_exists(#pk)", bound, List.of(treasure))
                        .expecting(CONDITION_FAILED));
    }

    private static Stream<List<ContractCase>> claims() {
        return Stream.of(
                claimOf(List.of()).expecting(DONE),
                claimOf(List.of(chest("claimed", 1, "by#ben", 100))).expecting(DONE),
                claimOf(List.of(chest("claimed", 2, "by#ben", 100, "by#cem", 200)))
                        .expecting(CONDITION_FAILED),
                claimOf(List.of(chest("claimed", 1, "by#ana", 100))).expecting(CONDITION_FAILED));
    }

    private static Written claimOf(List<Map<String, AttributeValue>> stored) {
        return new Written(
                "Sales",
                chest(),
                "SET #finder = :at, claimed = if_not_exists(claimed, :none) + :one",
                "attribute_not_exists(#finder) AND (attribute_not_exists(claimed) OR claimed < :size)",
                item("#finder", "by#ana", ":at", 300, ":none", 0, ":one", 1, ":size", 2),
                stored);
    }

    private static Map<String, AttributeValue> chest(Object... more) {
        var chest = item("pk", "chest#1#0", "sk", "chest");
        chest.putAll(item(more));
        return chest;
    }
}
