package dev.stampede.localstack.dynamodb.edge;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one caller's calls of one operation have come to.
 *
 * @param caller whose they are
 * @param operation the API's name, such as {@code GetItem}
 * @param calls how many the database answered
 * @param refused how many of them it refused
 * @param refusedWrites how many items those would have written: the database gives no units for what it refuses
 * @param disturbed how many calls went wrong because they were made to, whether the database heard of them or not
 * @param units the capacity units by table, and by {@code table/index}; read units of what reads, write units of what
 *     writes
 */
public record Consumption(
        String caller,
        String operation,
        long calls,
        long refused,
        long refusedWrites,
        long disturbed,
        Map<String, Double> units) {

    /** Keeps an unmodifiable copy of the units. */
    public Consumption {
        units = Map.copyOf(units);
    }

    Consumption plus(Consumption more) {
        var sums = new TreeMap<>(units);
        more.units.forEach((where, count) -> sums.merge(where, count, Double::sum));
        return new Consumption(
                caller,
                operation,
                calls + more.calls,
                refused + more.refused,
                refusedWrites + more.refusedWrites,
                disturbed + more.disturbed,
                sums);
    }
}
