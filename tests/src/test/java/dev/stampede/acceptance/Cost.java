package dev.stampede.acceptance;

import dev.stampede.target.DatabaseWatch.Consumption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What an operation takes.
 *
 * @param operation its name
 * @param requests HTTP requests through the gateway
 * @param runs of functions
 * @param calls to the database, by their names
 * @param readUnits of tables and indexes
 * @param tableWrites write units of tables
 * @param indexWrites write units of indexes
 * @param refusedWrites write units of transactions that the database refused: it tells of none but asks for those of
 *     the items (DynamoDB developer guide, "Condition expressions"), two for each item of up to 1 KB
 * @param messages sent through the queue
 */
record Cost(
        String operation,
        long requests,
        long runs,
        Map<String, Long> calls,
        double readUnits,
        double tableWrites,
        double indexWrites,
        double refusedWrites,
        long messages) {

    private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "Query");

    private static final int UNITS_OF_A_TRANSACTIONAL_WRITE = 2;

    static Cost of(String operation, long requests, long runs, List<Consumption> consumed, long messages) {
        var calls = new TreeMap<String, Long>();
        consumed.forEach(sum -> calls.merge(sum.operation(), sum.calls(), Long::sum));
        var reads =
                consumed.stream().filter(sum -> READS.contains(sum.operation())).toList();
        var writes = consumed.stream()
                .filter(sum -> !READS.contains(sum.operation()))
                .toList();
        return new Cost(
                operation,
                requests,
                runs,
                calls,
                units(reads, where -> true),
                units(writes, where -> !isIndex(where)),
                units(writes, Cost::isIndex),
                UNITS_OF_A_TRANSACTIONAL_WRITE
                        * writes.stream().mapToLong(Consumption::refusedWrites).sum(),
                messages);
    }

    /** How many calls all together. */
    long allCalls() {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }

    private static double units(List<Consumption> consumed, Predicate<String> of) {
        return consumed.stream()
                .flatMap(sum -> sum.units().entrySet().stream())
                .filter(entry -> of.test(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static boolean isIndex(String where) {
        return where.contains("/");
    }
}
