package dev.stampede.simulation.dynamodb;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** The units that one call used, by table and by {@code table/index}. */
final class Units {

    private final Map<String, Double> reads = new TreeMap<>();
    private final Map<String, Double> writes = new TreeMap<>();

    void read(String where, double units) {
        reads.merge(where, units, Double::sum);
    }

    void write(String where, double units) {
        writes.merge(where, units, Double::sum);
    }

    double reads() {
        return sum(reads.values());
    }

    double writes() {
        return sum(writes.values());
    }

    /** The write units that indexes took. */
    double indexWrites() {
        return sum(writes.entrySet().stream()
                .filter(entry -> entry.getKey().contains("/"))
                .map(Map.Entry::getValue)
                .toList());
    }

    /** As DynamoDB tells of it: one for each table, with its indexes or without, or nothing, as is wanted. */
    List<ConsumedCapacity> consumed(@Nullable ReturnConsumedCapacity wanted) {
        if (wanted == null || wanted == ReturnConsumedCapacity.NONE) {
            return List.of();
        }
        return wanted == ReturnConsumedCapacity.INDEXES
                ? consumed()
                : consumed().stream()
                        .map(full -> ConsumedCapacity.builder()
                                .tableName(full.tableName())
                                .capacityUnits(full.capacityUnits())
                                .build())
                        .toList();
    }

    private List<ConsumedCapacity> consumed() {
        var all = new TreeMap<>(reads);
        writes.forEach((where, units) -> all.merge(where, units, Double::sum));
        return all.keySet().stream()
                .map(where -> where.split("/", 2)[0])
                .distinct()
                .map(table -> consumed(table, all))
                .toList();
    }

    private static ConsumedCapacity consumed(String table, Map<String, Double> all) {
        var indexes = all.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(table + "/"))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(table.length() + 1), entry -> capacity(entry.getValue())));
        double own = all.getOrDefault(table, 0.0);
        double ofIndexes =
                indexes.values().stream().mapToDouble(Capacity::capacityUnits).sum();
        return ConsumedCapacity.builder()
                .tableName(table)
                .capacityUnits(own + ofIndexes)
                .table(capacity(own))
                .globalSecondaryIndexes(indexes)
                .build();
    }

    private static Capacity capacity(double units) {
        return Capacity.builder().capacityUnits(units).build();
    }

    private static double sum(Collection<Double> units) {
        return units.stream().mapToDouble(Double::doubleValue).sum();
    }
}
