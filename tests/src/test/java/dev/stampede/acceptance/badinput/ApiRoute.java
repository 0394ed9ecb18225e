package dev.stampede.acceptance.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.api.Yaml;
import dev.stampede.target.Home;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A route as the API's document has it.
 *
 * @param method the HTTP method
 * @param path with its parameters in braces
 * @param operation its part of the document
 * @param document all of it
 */
record ApiRoute(String method, String path, JsonNode operation, JsonNode document) {

    private static final JsonNode DOCUMENT =
            Yaml.read(Home.here().directory().resolve("docs").resolve("api").resolve("openapi.yaml"));

    /** All routes. */
    static List<ApiRoute> all() {
        return DOCUMENT.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> new ApiRoute(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                DOCUMENT)))
                .toList();
    }

    /** The one of that operation. */
    static ApiRoute named(String operationId) {
        return all().stream()
                .filter(route -> route.operationId().equals(operationId))
                .findFirst()
                .orElseThrow();
    }

    /** As a route key, which names it in reports. */
    String name() {
        return method + " " + path;
    }

    String operationId() {
        return operation.path("operationId").asText();
    }

    /** A role whose callers may call it; none when it is for everybody. */
    Optional<String> role() {
        return roles().stream().findFirst();
    }

    /** The roles of which its callers need one; none when it is for everybody. */
    List<String> roles() {
        return Optional.ofNullable(operation.path("security").findValue("bearerAuth")).stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)
                .toList();
    }

    /** What its body has to be like. */
    Optional<JsonNode> body() {
        return Optional.of(operation.path("requestBody").path("content").path("application/json"))
                .map(content -> content.path("schema"))
                .filter(JsonNode::isObject)
                .map(this::resolve);
    }

    boolean takes(String parameter) {
        return parameter(parameter).isPresent();
    }

    Optional<JsonNode> parameter(String name) {
        return operation
                .path("parameters")
                .valueStream()
                .map(this::resolve)
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .findFirst();
    }

    /** Whether the document says that it may answer so. */
    boolean answers(int status) {
        return operation.path("responses").has(Integer.toString(status));
    }

    /** Whether the document says that it may answer so with a problem of this type. */
    boolean answers(int status, String type) {
        var schema = resolve(operation.path("responses").path(Integer.toString(status)))
                .path("content")
                .path("application/problem+json")
                .path("schema");
        return Stream.concat(Stream.of(schema), schema.path("oneOf").valueStream())
                .map(this::resolve)
                .flatMap(problem -> problem.findValues("enum").stream())
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)
                .anyMatch(type::equals);
    }

    /** What a reference stands for, or the node itself. */
    JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref");
        return reference.isTextual() ? document.at(reference.asText().substring(1)) : node;
    }
}
