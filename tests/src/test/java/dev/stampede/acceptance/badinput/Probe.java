package dev.stampede.acceptance.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request that must be refused.
 *
 * @param what is wrong with it
 * @param route whose answers the document knows; empty for what has no route
 * @param method the HTTP method
 * @param path with its query, encoded
 * @param headers all of them
 * @param body what is sent, empty for none
 * @param statuses what it may be answered with
 * @param fields what the errors have to name
 */
@SuppressWarnings("ArrayRecordComponent") // a body is sent, never compared
record Probe(
        String what,
        Optional<ApiRoute> route,
        String method,
        String path,
        Map<String, String> headers,
        byte[] body,
        Set<Integer> statuses,
        Set<String> fields) {

    static final String JSON = "application/json";

    /** A request to a route, good but for what is done to it next. */
    static Probe of(String what, ApiRoute route, String path) {
        return new Probe(what, Optional.of(route), route.method(), path, Map.of(), new byte[0], Set.of(400), Set.of());
    }

    /** A request that has no route. */
    static Probe unrouted(String what, String method, String path, int status) {
        return new Probe(what, Optional.empty(), method, path, Map.of(), new byte[0], Set.of(status), Set.of());
    }

    /** The same, asked by another method. */
    Probe by(String other) {
        return new Probe(what, route, other, path, headers, body, statuses, fields);
    }

    Probe naming(String... names) {
        return new Probe(what, route, method, path, headers, body, statuses, Set.of(names));
    }

    Probe naming(Set<String> names) {
        return naming(names.toArray(String[]::new));
    }

    Probe answered(Integer... oneOf) {
        return new Probe(what, route, method, path, headers, body, Set.of(oneOf), fields);
    }

    Probe with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Probe(what, route, method, path, more, body, statuses, fields);
    }

    Probe without(String header) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Probe(what, route, method, path, fewer, body, statuses, fields);
    }

    /** The same with the headers and the body of another. */
    Probe like(Probe other) {
        return new Probe(what, route, method, path, other.headers(), other.body(), statuses, fields);
    }

    Probe as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Probe sending(JsonNode json) {
        return sending(json.toString());
    }

    Probe sending(String json) {
        return sending(json.getBytes(StandardCharsets.UTF_8));
    }

    Probe sending(byte[] bytes) {
        return new Probe(what, route, method, path, headers, bytes, statuses, fields).with("Content-Type", JSON);
    }

    @Override
    public String toString() {
        return "%s: %s %s".formatted(what, method, shortened(path));
    }

    static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
