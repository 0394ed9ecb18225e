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

    private static final String INVALID = "invalid-request: errors names what to correct";

    private final boolean write;
    private final ObjectNode operation;
    private final Problems problems;
    private final ObjectNode responses;

    /** @param method in small letters, as the document has it */
    Operation(String method, ObjectNode operation, Problems problems) {
        this.write = !method.equals("get");
        this.operation = operation;
        this.problems = problems;
        this.responses = operation.withObject("/responses");
    }

    void finish() {
        if (operation.path("summary").equals(operation.path("description"))) {
            operation.remove("description");
        }
        addRefusals();
        addCaching();
        refer("CorrelationId");
        responses.properties().stream()
                .filter(response -> !response.getValue().has("$ref"))
                .forEach(response -> finish(response.getKey(), (ObjectNode) response.getValue()));
        sortResponses();
    }

    /** What says that the client has it already may be kept, by everybody; anything else is kept nowhere. */
    private void addCaching() {
        boolean kept = responses.has("304");
        if (kept) {
            refer("IfNoneMatch");
            addHeader("304", "ETag", "ETag");
            addHeader("304", "Cache-Control", "CacheControl");
            addHeader("200", "ETag", "ETag");
        }
        responses
                .propertyStream()
                .map(response -> response.getKey())
                .filter(status -> status.startsWith("2"))
                .toList()
                .forEach(status -> addHeader(status, "Cache-Control", kept ? "CacheControl" : "NoStore"));
    }

    /** What a route refuses because of what it takes. */
    private void addRefusals() {
        if (operation.has("requestBody")) {
            add("400", INVALID);
            shared("413", "ContentTooLarge");
            add("415", "unsupported-media-type: a body is application/json");
        } else if (write || operation.path("parameters").valueStream().anyMatch(Operation::isChecked)) {
            add("400", INVALID);
        }
        if (operation.has("security")) {
            var roles = operation
                    .path("security")
                    .findValue("bearerAuth")
                    .valueStream()
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(" or "));
            shared("401", "Unauthorized");
            addForbidden(roles);
        } else {
            operation.putArray("security");
        }
        shared("406", "NotAcceptable");
        shared("429", "TooManyRequests");
        shared("500", "InternalServerError");
        addUnavailable();
    }

    /** The gateway looks at the token's scopes, the function at the account's groups and at whose a thing is. */
    private void addForbidden(String roles) {
        var own = "forbidden: the account isn't in the group %s, or this is somebody else's".formatted(roles);
        var response = responses.withObject("/403");
        response.put(
                "description",
                response.has("description") ? response.path("description").asText() + "\n" + own : own);
        addHeader("403", "WWW-Authenticate", "Challenge");
        mayBeTheGateways("403");
    }

    /** An answer that API Gateway may give by itself, in its own form and with its own id. */
    private void mayBeTheGateways(String status) {
        addHeader(status, "Apigw-Requestid", "RequestId");
        addHeader(status, "X-Correlation-Id", "CorrelationIdOfFunction");
        responses
                .withObject("/%s/content/application~1json/schema".formatted(status))
                .put("$ref", "#/components/schemas/GatewayMessage");
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
        mayBeTheGateways("503");
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
        if (!response.path("headers").has("X-Correlation-Id")) {
            addHeader(status, "X-Correlation-Id", "CorrelationId");
        }
        if (response.path("headers").has("Location")) {
            addHeader(status, "Location", "Location");
        }
        if (status.compareTo("400") >= 0) {
            describeProblems(response);
        }
    }

    private void describeProblems(ObjectNode response) {
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
        problems.describe(response.withObject("/content/application~1problem+json/schema"), names);
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
        responses
                .withObject("/%s/headers".formatted(status))
                .putObject(header)
                .put("$ref", "#/components/headers/" + name);
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
