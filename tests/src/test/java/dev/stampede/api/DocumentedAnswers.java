package dev.stampede.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.stampede.target.Home;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds what the shop answers to what its document says: status, headers, media type and body. What has no route is
 * held to what the document says of everything else.
 */
public final class DocumentedAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of these a second one would leave a client to choose. */
    private static final Set<String> SINGLE = Set.of(
            "cache-control", "content-type", "date", "etag", "location", "retry-after", "x-correlation-id", "allow");

    private final JsonNode document;
    private final DocumentedPaths paths;
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final SchemaValidatorsConfig rules =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final Map<JsonNode, JsonSchema> known = new ConcurrentHashMap<>();

    private DocumentedAnswers(JsonNode document) {
        this.document = document;
        this.paths = new DocumentedPaths(document);
    }

    /** By the document that is kept. */
    public static DocumentedAnswers of(Home home) {
        return new DocumentedAnswers(Yaml.read(ApiDocument.file(home)));
    }

    /** What of the answer the document doesn't know; nothing when all is as it says. */
    public List<String> unknown(HttpResponse<String> answer) {
        var method = answer.request().method();
        var responses = paths.responses(method, answer.request().uri().getPath());
        var response = resolve(responses.path(Integer.toString(answer.statusCode())));
        if (response.isMissingNode()) {
            return List.of("no answer with %d is documented".formatted(answer.statusCode()));
        }
        var found = new ArrayList<String>();
        headers(response.path("headers"), answer.headers(), found);
        body(method, response.path("content"), answer, found);
        return List.copyOf(found);
    }

    private void headers(JsonNode documented, HttpHeaders headers, List<String> found) {
        documented.properties().forEach(entry -> {
            var header = resolve(entry.getValue());
            var value = headers.firstValue(entry.getKey());
            if (value.isPresent()) {
                var node = header.path("schema").path("type").asText().equals("integer")
                        ? integer(value.orElseThrow())
                        : JSON.getNodeFactory().textNode(value.orElseThrow());
                judge("header " + entry.getKey(), header.path("schema"), node, found);
            } else if (header.path("required").asBoolean()) {
                found.add("the header %s is missing".formatted(entry.getKey()));
            }
        });
        headers.map().forEach((name, values) -> {
            if (SINGLE.contains(name.toLowerCase(Locale.ROOT)) && values.size() > 1) {
                found.add("the header %s is there %d times".formatted(name, values.size()));
            }
        });
    }

    private static JsonNode integer(String value) {
        return value.matches("\\d+")
                ? JSON.getNodeFactory().numberNode(Long.parseLong(value))
                : JSON.getNodeFactory().textNode(value);
    }

    private void body(String method, JsonNode content, HttpResponse<String> answer, List<String> found) {
        if (method.equals("HEAD") || content.isMissingNode()) {
            if (!answer.body().isEmpty()) {
                found.add("no body is documented");
            }
            return;
        }
        var type = answer.headers().firstValue("Content-Type").orElse("none").split(";", 2)[0];
        if (!content.has(type)) {
            found.add("no body of the type %s is documented".formatted(type));
            return;
        }
        try {
            judge("body", content.path(type).path("schema"), JSON.readTree(answer.body()), found);
        } catch (JsonProcessingException e) {
            found.add("the body is no JSON");
        }
    }

    private void judge(String what, JsonNode schema, JsonNode value, List<String> found) {
        known.computeIfAbsent(schema, this::compiled)
                .validate(value)
                .forEach(message -> found.add("%s: %s".formatted(what, message.getMessage())));
    }

    /** References in a schema are the document's. */
    private JsonSchema compiled(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        return schemas.getSchema(whole, rules);
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
