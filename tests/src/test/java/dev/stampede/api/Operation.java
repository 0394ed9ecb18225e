package dev.stampede.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A route's part of the document: what the code says of it alone, and what follows from that. */
final class Operation {

    /** How the code describes a response that is a problem: a line for each type, its name and when it is answered. */
    private static final Pattern PROBLEM = Pattern.compile("([a-z-]+): (.+)");

    private static final String BUSY = "busy: too much wants the same thing at once, or no function can be reached";

    private final ObjectNode operation;
    private final ObjectNode responses;

    Operation(ObjectNode operation) {
        this.operation = operation;
        this.responses = operation.withObject("/responses");
    }

    void finish() {
        if (operation.path("summary").equals(operation.path("description"))) {
            operation.remove("description");
        }
        addRefusals();
        if (responses.has("304")) {
            refer("IfNoneMatch");
            addHeader("200", "ETag", "ETag");
            addHeader("200", "Cache-Control", "CacheControl");
            addHeader("304", "ETag", "ETag");
        }
        refer("CorrelationId");
        responses.properties().stream()
                .filter(response -> !response.getValue().has("$ref"))
                .forEach(response -> finish(response.getKey(), (ObjectNode) response.getValue()));
        sortResponses();
    }

    /** What a route refuses because of what it takes. */
    private void addRefusals() {
        if (operation.has("requestBody")) {
            add("400", "invalid-request: errors names what to correct");
            shared("413", "ContentTooLarge");
            add("415", "unsupported-media-type: a body is application/json");
        } else if (operation.path("parameters").valueStream().anyMatch(Operation::isChecked)) {
            add("400", "invalid-request: errors names what to correct");
        }
        if (operation.has("security")) {
            var roles = operation
                    .path("security")
                    .findValue("bearerAuth")
                    .valueStream()
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(" or "));
            shared("401", "Unauthorized");
            add("403", "forbidden: the account isn't in the group " + roles);
        }
        shared("429", "TooManyRequests");
        shared("500", "InternalServerError");
        addUnavailable();
    }

    /** Where the code has a reason of its own, it stands beside the one that all routes share. */
    private void addUnavailable() {
        if (!responses.has("503")) {
            shared("503", "ServiceUnavailable");
            return;
        }
        var response = responses.withObject("/503");
        response.put("description", response.path("description").asText() + "\n" + BUSY);
        addHeader("503", "Retry-After", "RetryAfter");
        response.withObject("/content/application~1json/schema").put("$ref", "#/components/schemas/GatewayMessage");
    }

    private static boolean isChecked(JsonNode parameter) {
        return parameter.path("in").asText().equals("query")
                || parameter.path("schema").has("pattern");
    }

    private void add(String status, String problem) {
        if (!responses.has(status)) {
            responses.putObject(status).put("description", problem);
        }
    }

    private void shared(String status, String name) {
        responses.putObject(status).put("$ref", "#/components/responses/" + name);
    }

    private void finish(String status, ObjectNode response) {
        response.withObject("/headers/X-Correlation-Id").put("$ref", "#/components/headers/CorrelationId");
        if (status.compareTo("400") >= 0) {
            describeProblems(response);
        }
    }

    private static void describeProblems(ObjectNode response) {
        var lines = response.path("description").asText().lines().toList();
        var names = lines.stream()
                .map(Operation::problem)
                .map(line -> line.group(1))
                .toList();
        response.put(
                "description",
                lines.stream()
                        .map(Operation::problem)
                        .map(line -> "`%s`: %s".formatted(line.group(1), line.group(2)))
                        .collect(Collectors.joining("\n\n")));
        var parts =
                response.withObject("/content/application~1problem+json/schema").putArray("allOf");
        parts.addObject().put("$ref", "#/components/schemas/Problem");
        var types = parts.addObject().withObject("/properties/type").putArray("enum");
        names.forEach(name -> types.add("urn:stampede:problem:" + name));
    }

    private static MatchResult problem(String line) {
        var matcher = PROBLEM.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("Not a problem's name, a colon and when it is answered: " + line);
        }
        return matcher.toMatchResult();
    }

    private void refer(String name) {
        operation.withArray("/parameters").addObject().put("$ref", "#/components/parameters/" + name);
    }

    private void addHeader(String status, String header, String name) {
        responses.withObject("/%s/headers/%s".formatted(status, header)).put("$ref", "#/components/headers/" + name);
    }

    private void sortResponses() {
        var sorted = new TreeMap<String, JsonNode>();
        responses.properties().forEach(response -> sorted.put(response.getKey(), response.getValue()));
        responses.removeAll();
        responses.setAll(sorted);
        for (var last : List.of("responses", "security")) {
            if (operation.has(last)) {
                operation.set(last, operation.remove(last));
            }
        }
    }
}
