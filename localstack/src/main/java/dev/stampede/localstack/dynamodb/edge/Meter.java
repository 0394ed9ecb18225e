package dev.stampede.localstack.dynamodb.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Adds up what the database says that it was asked to do. */
final class Meter {

    /**
     * What an eventually consistent read takes that finds nothing (developer guide, "Capacity unit consumption for read
     * operations"); the local database says 0.
     */
    private static final double LEAST_OF_A_READ = 0.5;

    private final Map<List<String>, Consumption> sums = new ConcurrentHashMap<>();

    /** Adds a call that the database carried out. */
    void done(Operation operation, JsonNode answer) {
        var units = unitsIn(answer.path("ConsumedCapacity"));
        if (units.isEmpty() && operation.isRead()) {
            units.put(answer.path("ConsumedCapacity").path("TableName").asText("nothing"), LEAST_OF_A_READ);
        }
        add(new Consumption(operation.caller(), operation.name(), 1, 0, 0, 0, units));
    }

    /** Adds a transaction that the database carried out, by its weight. */
    void weighed(Operation operation, Map<String, Double> units) {
        add(new Consumption(operation.caller(), operation.name(), 1, 0, 0, 0, units));
    }

    /** Adds a call that the database refused, and so gave no units for. */
    void refused(Operation operation) {
        add(new Consumption(operation.caller(), operation.name(), 1, 1, operation.writes(), 0, Map.of()));
    }

    /** Adds a call that was made to go wrong. */
    void disturbed(Operation operation) {
        add(new Consumption(operation.caller(), operation.name(), 0, 0, 0, 1, Map.of()));
    }

    /** All of it since the start. */
    List<Consumption> consumption() {
        return new ArrayList<>(sums.values());
    }

    private void add(Consumption one) {
        sums.merge(List.of(one.caller(), one.operation()), one, Consumption::plus);
    }

    /** One object for calls on one table, a list of them for batches and transactions. */
    private static Map<String, Double> unitsIn(JsonNode consumed) {
        var units = new TreeMap<String, Double>();
        var tables = consumed.isArray() ? consumed : List.of(consumed);
        for (var table : tables) {
            var name = table.path("TableName").asText();
            add(units, name, table.path("Table"));
            for (var index : table.path("GlobalSecondaryIndexes").properties()) {
                add(units, name + "/" + index.getKey(), index.getValue());
            }
        }
        return units;
    }

    private static void add(Map<String, Double> units, String where, JsonNode consumed) {
        var count = consumed.path("CapacityUnits").doubleValue();
        if (count > 0) {
            units.merge(where, count, Double::sum);
        }
    }
}
