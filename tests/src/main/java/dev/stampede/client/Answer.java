package dev.stampede.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * What the shop answered.
 *
 * @param status the HTTP status
 * @param headers the HTTP headers
 * @param body the JSON, a missing node when there is none
 */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    /** Whether the request was carried out. */
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** The stable name of the problem, such as {@code sold-out}; empty when it is none of this marketplace's. */
    public String problem() {
        var type = body.path("type").asText("");
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /** A header's first value. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }
}
