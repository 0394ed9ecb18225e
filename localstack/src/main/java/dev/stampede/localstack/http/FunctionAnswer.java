package dev.stampede.localstack.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Reads a function's answer in payload format 2.0. */
final class FunctionAnswer {

    /** An answer that isn't in the format. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private FunctionAnswer() {}

    /**
     * The HTTP answer that the payload stands for. JSON without a status code is taken for the body of a 200.
     *
     * @throws Malformed when it is no JSON, or a field has the wrong type
     */
    static GatewayAnswer parse(byte[] payload) throws Malformed {
        JsonNode answer = read(payload);
        if (!answer.has("statusCode")) {
            String body = answer.isTextual() ? answer.asText() : answer.toString();
            return new GatewayAnswer(
                    200,
                    List.of(new Header("content-type", "application/json")),
                    body.getBytes(StandardCharsets.UTF_8));
        }
        List<Header> headers = headersOf(answer);
        if (headers.stream().noneMatch(header -> header.name().equalsIgnoreCase("content-type"))) {
            headers.add(new Header("content-type", "text/plain;charset=UTF-8"));
        }
        for (JsonNode cookie : answer.path("cookies")) {
            headers.add(new Header("set-cookie", cookie.asText()));
        }
        return new GatewayAnswer(statusOf(answer), headers, bodyOf(answer));
    }

    private static JsonNode read(byte[] payload) throws Malformed {
        try {
            JsonNode answer = JSON.readTree(payload);
            if (answer == null || answer.isMissingNode()) {
                throw new Malformed("The function answered nothing");
            }
            return answer;
        } catch (IOException noJson) {
            throw new Malformed("The function's answer isn't JSON: " + noJson.getMessage());
        }
    }

    private static int statusOf(JsonNode answer) throws Malformed {
        int status = answer.get("statusCode").asInt(-1);
        if (status < 100 || status > 599) {
            throw new Malformed("No HTTP status: " + answer.get("statusCode"));
        }
        return status;
    }

    private static List<Header> headersOf(JsonNode answer) throws Malformed {
        JsonNode headers = answer.path("headers");
        if (!headers.isMissingNode() && !headers.isNull() && !headers.isObject()) {
            throw new Malformed("Headers must be an object, not " + headers.getNodeType());
        }
        List<Header> list = new ArrayList<>();
        headers.properties()
                .forEach(header ->
                        list.add(new Header(header.getKey(), header.getValue().asText())));
        return list;
    }

    private static byte[] bodyOf(JsonNode answer) throws Malformed {
        JsonNode body = answer.path("body");
        if (body.isMissingNode() || body.isNull()) {
            return new byte[0];
        }
        if (!body.isTextual()) {
            throw new Malformed("A body must be a string, not " + body.getNodeType());
        }
        if (!answer.path("isBase64Encoded").asBoolean(false)) {
            return body.asText().getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(body.asText());
        } catch (IllegalArgumentException noBase64) {
            throw new Malformed("The body isn't Base64: " + noBase64.getMessage());
        }
    }
}
