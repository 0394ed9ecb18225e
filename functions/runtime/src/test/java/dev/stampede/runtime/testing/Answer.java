package dev.stampede.runtime.testing;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a function answered.
 *
 * @param response as the gateway gets it
 */
public record Answer(APIGatewayV2HTTPResponse response) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The HTTP status. */
    public int status() {
        return response.getStatusCode();
    }

    /** The body's text, empty when there is none. */
    public String body() {
        return Optional.ofNullable(response.getBody()).orElse("");
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + body(), e);
        }
    }

    /** The header of that name, whatever its case; empty when there is none. */
    public String header(String name) {
        return response.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** The last part of the problem's type, such as {@code not-found}. */
    public String problem() {
        var type = json().path("type").asText();
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /** What the problem says is wrong, each as {@code field: message}; empty when it names nothing. */
    public List<String> errors() {
        return json().path("errors")
                .valueStream()
                .map(error -> error.path("field").asText() + ": "
                        + error.path("message").asText())
                .toList();
    }
}
