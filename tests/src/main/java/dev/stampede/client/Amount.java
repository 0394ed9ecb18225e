package dev.stampede.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * Money as the API writes it.
 *
 * @param minorUnits in the currency's smallest unit
 * @param currency ISO 4217
 */
public record Amount(long minorUnits, String currency) {

    /** The amount that the JSON object says. */
    public static Amount of(JsonNode json) {
        return new Amount(
                json.path("minorUnits").longValue(), json.path("currency").asText());
    }

    /** The amount as a JSON object. */
    public JsonNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("minorUnits", minorUnits)
                .put("currency", currency);
    }
}
