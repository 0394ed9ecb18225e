package dev.stampede.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stampede.client.Control;
import dev.stampede.client.Json;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What functions ask of the database: counted, and made to go wrong.
 *
 * @param edge between functions and database
 */
public record DatabaseWatch(URI edge) {

    /**
     * How often calls go wrong, each rate from 0 to 1, all together at most 1.
     *
     * @param conflicts of the writes: refused because of another transaction
     * @param throttles refused for lack of throughput
     * @param lostRequests the connection breaks before anything is done
     * @param lostAnswers the connection breaks after all is done
     */
    public record Faults(double conflicts, double throttles, double lostRequests, double lostAnswers) {

        /** All goes well. */
        public static final Faults NONE = new Faults(0, 0, 0, 0);
    }

    /**
     * What a caller's calls of one operation came to.
     *
     * @param caller the function
     * @param operation such as {@code TransactWriteItems}
     * @param calls how many
     * @param refused how many of them were refused
     * @param refusedWrites how many items those would have written; no units are told of them
     * @param disturbed how many more went wrong because they were made to
     * @param units capacity units by table, and by {@code table/index}
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

        private Consumption minus(Consumption earlier) {
            var rest = new TreeMap<String, Double>();
            units.forEach((where, count) -> rest.put(where, count - earlier.units.getOrDefault(where, 0.0)));
            rest.values().removeIf(count -> count == 0);
            return new Consumption(
                    caller,
                    operation,
                    calls - earlier.calls,
                    refused - earlier.refused,
                    refusedWrites - earlier.refusedWrites,
                    disturbed - earlier.disturbed,
                    rest);
        }
    }

    /** From now on calls go wrong that often. */
    public void suffer(Faults faults) {
        new Control(edge.resolve("/faults"))
                .put(Json.object()
                        .put("conflicts", faults.conflicts())
                        .put("throttles", faults.throttles())
                        .put("lostRequests", faults.lostRequests())
                        .put("lostAnswers", faults.lostAnswers()));
    }

    /** Does the work while calls go wrong that often. */
    public <T> T suffering(Faults faults, Supplier<T> work) {
        suffer(faults);
        try {
            return work.get();
        } finally {
            suffer(Faults.NONE);
        }
    }

    /** Does the work while each transaction's units are computed from its items, which slows it down. */
    public <T> T weighing(Supplier<T> work) {
        var scales = new Control(edge.resolve("/weighing"));
        scales.put(TextNode.valueOf("ON"));
        try {
            return work.get();
        } finally {
            scales.put(TextNode.valueOf("OFF"));
        }
    }

    /** Everything since the stack's start. */
    public Stream<Consumption> consumption() {
        var sums = new Control(edge.resolve("/consumption")).get();
        return StreamSupport.stream(sums.spliterator(), false).map(DatabaseWatch::consumption);
    }

    /** What has come since then, what hasn't changed left out. */
    public Stream<Consumption> since(Stream<Consumption> then) {
        var earlier = new TreeMap<String, Consumption>();
        then.forEach(sum -> earlier.put(key(sum), sum));
        return consumption()
                .map(sum -> sum.minus(earlier.getOrDefault(
                        key(sum), new Consumption(sum.caller(), sum.operation(), 0, 0, 0, 0, Map.of()))))
                .filter(sum -> sum.calls() > 0 || sum.disturbed() > 0);
    }

    private static String key(Consumption sum) {
        return sum.caller() + " " + sum.operation();
    }

    private static Consumption consumption(JsonNode json) {
        var units = new TreeMap<String, Double>();
        json.path("units")
                .properties()
                .forEach(entry -> units.put(entry.getKey(), entry.getValue().doubleValue()));
        return new Consumption(
                json.path("caller").asText(),
                json.path("operation").asText(),
                json.path("calls").longValue(),
                json.path("refused").longValue(),
                json.path("refusedWrites").longValue(),
                json.path("disturbed").longValue(),
                units);
    }
}
