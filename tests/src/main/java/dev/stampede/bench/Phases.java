package dev.stampede.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the time of one warm invocation goes. Traces count in whole milliseconds, so these are means over many.
 *
 * @param route which requests
 * @param invocations how many
 * @param outsideMillis from the Runtime API's handing out of the event to the answer there, without the handler: both
 *     ways over HTTP, the interface client, its JSON, the log's set-up
 * @param handlerMillis the handler
 * @param partsMillis of that, each part without what is in another one
 */
record Phases(
        String route, int invocations, double outsideMillis, double handlerMillis, Map<String, Double> partsMillis) {

    private static final String BEFORE = "routing, reading JSON, validation";
    private static final String AFTER = "writing JSON, log line";

    /**
     * The phases of that route.
     *
     * @param invocationMillis how long each invocation took as seen by the Runtime API
     * @param traces what came of them
     */
    static Phases of(String route, List<Double> invocationMillis, List<JsonNode> traces) {
        var parts = new LinkedHashMap<String, Double>();
        double handler = 0;
        var handlers = traces.stream().filter(trace -> isHandler(trace)).toList();
        for (var trace : handlers) {
            handler += millis(trace);
            split(trace, parts);
        }
        int count = Math.max(1, handlers.size());
        parts.replaceAll((part, sum) -> sum / count);
        double mean = invocationMillis.stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return new Phases(route, handlers.size(), mean - handler / count, handler / count, parts);
    }

    private static boolean isHandler(JsonNode trace) {
        return trace.path("name").asText().equals("request");
    }

    /** What lies before the first part and after the last one is the frame's; each part without its own parts. */
    private static void split(JsonNode trace, Map<String, Double> parts) {
        var children = children(trace);
        if (children.isEmpty()) {
            parts.merge(BEFORE + ", " + AFTER, millis(trace), Double::sum);
            return;
        }
        parts.merge(BEFORE, 1000 * (start(children.getFirst()) - start(trace)), Double::sum);
        children.forEach(child -> addPart(child, parts));
        parts.merge(AFTER, 1000 * (end(trace) - end(children.getLast())), Double::sum);
    }

    private static void addPart(JsonNode part, Map<String, Double> parts) {
        var children = children(part);
        double own =
                millis(part) - children.stream().mapToDouble(Phases::millis).sum();
        parts.merge(part.path("name").asText(), own, Double::sum);
        children.forEach(child -> addPart(child, parts));
    }

    private static List<JsonNode> children(JsonNode trace) {
        var children = new ArrayList<JsonNode>();
        trace.path("subsegments").forEach(children::add);
        children.sort((one, other) -> Double.compare(start(one), start(other)));
        return children;
    }

    private static double millis(JsonNode trace) {
        return 1000 * (end(trace) - start(trace));
    }

    private static double start(JsonNode trace) {
        return trace.path("start_time").asDouble();
    }

    private static double end(JsonNode trace) {
        return trace.path("end_time").asDouble();
    }
}
