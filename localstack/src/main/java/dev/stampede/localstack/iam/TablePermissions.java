package dev.stampede.localstack.iam;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.localstack.template.ResolvedStacks;
import dev.stampede.localstack.template.Resource;
import dev.stampede.localstack.template.ResourceTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each function may do to tables, by its role's policies in the template: on AWS whatever isn't allowed there is
 * refused, so that what works here works there. Of conditions it knows the one that the templates have, on the
 * partition key of the items written.
 */
public final class TablePermissions {

    private static final String LEADING_KEYS = "dynamodb:LeadingKeys";

    private final Map<String, List<Statement>> byFunction;

    private TablePermissions(Map<String, List<Statement>> byFunction) {
        this.byFunction = Map.copyOf(byFunction);
    }

    private record Statement(Set<String> actions, Set<String> resources, List<Pattern> keys) {

        boolean allows(TableAction asked) {
            return actions.contains("dynamodb:" + asked.name())
                    && resources.stream().anyMatch(arn -> arn.endsWith(":table/" + asked.resource()))
                    && (keys.isEmpty()
                            || keys.stream()
                                    .anyMatch(key ->
                                            key.matcher(asked.partitionKey()).matches()));
        }
    }

    /** Of all functions, by the policies of their roles. */
    public static TablePermissions of(ResolvedStacks stacks) {
        return of(stacks.ofType(ResourceTypes.FUNCTION), stacks.ofType(ResourceTypes.POLICY));
    }

    /** Of those functions, by those of the policies that are their roles'. */
    static TablePermissions of(List<Resource> functions, List<Resource> policies) {
        var byFunction = new HashMap<String, List<Statement>>();
        for (var function : functions) {
            var role = function.text("Role", "");
            var statements = policies.stream()
                    .filter(policy -> isOf(role, policy))
                    .flatMap(policy ->
                            several(policy.properties().path("PolicyDocument").path("Statement")))
                    .filter(statement -> statement.path("Effect").asText().equals("Allow"))
                    .map(TablePermissions::statement)
                    .toList();
            byFunction.put(function.name(), statements);
        }
        return new TablePermissions(byFunction);
    }

    /** Of no function: nobody is held to anything. */
    public static TablePermissions unchecked() {
        return new TablePermissions(Map.of());
    }

    /** Of a function whose role allows nothing yet. */
    public static TablePermissions nothingFor(String function) {
        return new TablePermissions(Map.of(function, List.of()));
    }

    /** Those of the actions that the caller may not do; none where the caller is no function of the template. */
    public List<TableAction> denied(String caller, List<TableAction> asked) {
        var denied = new ArrayList<TableAction>();
        if (byFunction.containsKey(caller)) {
            asked.stream()
                    .filter(action -> byFunction.get(caller).stream().noneMatch(statement -> statement.allows(action)))
                    .forEach(denied::add);
        }
        return denied;
    }

    private static boolean isOf(String roleArn, Resource policy) {
        return policy.properties().path("Roles").valueStream().anyMatch(role -> roleArn.endsWith(":" + role.asText()));
    }

    private static Statement statement(JsonNode statement) {
        var keys = statement.path("Condition").properties().stream()
                .flatMap(condition -> several(condition.getValue().path(LEADING_KEYS)))
                .map(pattern -> like(pattern.asText()))
                .toList();
        return new Statement(texts(statement.path("Action")), texts(statement.path("Resource")), keys);
    }

    /** As IAM's {@code StringLike} takes it: a star stands for anything. */
    private static Pattern like(String pattern) {
        return Pattern.compile(
                Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    private static Set<String> texts(JsonNode oneOrMore) {
        return several(oneOrMore).map(JsonNode::asText).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<JsonNode> several(JsonNode oneOrMore) {
        return oneOrMore.isMissingNode()
                ? Stream.empty()
                : oneOrMore.isArray() ? oneOrMore.valueStream() : Stream.of(oneOrMore);
    }
}
