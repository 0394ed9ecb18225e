package dev.stampede.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request to the shop.
 *
 * @param kind what its latency is counted under, such as {@code place order}
 * @param method the HTTP method
 * @param path with its query
 * @param caller who sends it; nobody signed in when empty
 * @param headers more of them
 * @param body what is sent, empty for none
 */
public record Call(
        String kind,
        String method,
        String path,
        Optional<Account> caller,
        Map<String, String> headers,
        Optional<JsonNode> body) {

    /** Keeps an unmodifiable copy of the headers. */
    public Call {
        headers = Map.copyOf(headers);
    }

    /** Reads. */
    public static Call get(String kind, String path) {
        return new Call(kind, "GET", path, Optional.empty(), Map.of(), Optional.empty());
    }

    /** Sets. */
    public static Call put(String kind, String path, JsonNode body) {
        return new Call(kind, "PUT", path, Optional.empty(), Map.of(), Optional.of(body));
    }

    /** Adds. */
    public static Call post(String kind, String path, JsonNode body) {
        return new Call(kind, "POST", path, Optional.empty(), Map.of(), Optional.of(body));
    }

    /** The same, sent by that account. */
    public Call as(Account account) {
        return new Call(kind, method, path, Optional.of(account), headers, body);
    }

    /** The same, with a key that makes sending it again harmless. */
    public Call keyed(String idempotencyKey) {
        return with("Idempotency-Key", idempotencyKey);
    }

    /** The same, with one more header. */
    public Call with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(kind, method, path, caller, more, body);
    }
}
