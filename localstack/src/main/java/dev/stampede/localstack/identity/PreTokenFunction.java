package dev.stampede.localstack.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.localstack.lambda.FunctionInvoker;
import dev.stampede.localstack.lambda.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A function that the user pool asks, with the event that Cognito has for it (Cognito developer guide, "Pre token
 * generation Lambda trigger", version 2): what it makes of the account's groups and the token's scopes and claims is
 * signed.
 *
 * @param functions where it runs
 * @param name the function's name
 * @param client the id of the application that signs people in
 */
public record PreTokenFunction(FunctionInvoker functions, String name, String client) implements BeforeSigning {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Grants grants(String username, Set<String> groups, Map<String, String> attributes) {
        try {
            return switch (functions.invoke(name, JSON.writeValueAsBytes(event(username, groups, attributes)))) {
                case Invocation.Succeeded succeeded -> read(JSON.readTree(succeeded.payload()), groups);
                case Invocation.Failed failed -> throw new IllegalStateException(name + " failed: " + failed.message());
                case Invocation.Throttled throttled ->
                    throw new IllegalStateException(name + " has no environment left");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(name + " gave no JSON", e);
        }
    }

    private ObjectNode event(String username, Set<String> groups, Map<String, String> attributes) {
        var event = JSON.createObjectNode()
                .put("version", "2")
                .put("triggerSource", "TokenGeneration_Authentication")
                .put("userName", username);
        event.putObject("callerContext").put("clientId", client);
        var request = event.putObject("request");
        var kept = request.putObject("userAttributes").put("sub", username);
        attributes.forEach(kept::put);
        var configuration = request.putObject("groupConfiguration");
        groups.forEach(configuration.putArray("groupsToOverride")::add);
        request.putArray("scopes");
        event.putObject("response").putNull("claimsAndScopeOverrideDetails");
        return event;
    }

    private static Grants read(JsonNode answer, Set<String> asked) {
        var details = answer.path("response").path("claimsAndScopeOverrideDetails");
        var groups = details.path("groupOverrideDetails").path("groupsToOverride");
        var token = details.path("accessTokenGeneration");
        return Grants.of(groups.isArray() ? texts(groups) : asked, texts(token.path("scopesToAdd")))
                .saying(textsByName(token.path("claimsToAddOrOverride")));
    }

    private static Map<String, String> textsByName(JsonNode object) {
        return object.propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, claim -> claim.getValue().asText()));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
