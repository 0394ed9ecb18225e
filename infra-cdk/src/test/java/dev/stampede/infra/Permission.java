package dev.stampede.infra;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is allowed: one statement of a policy, of whatever kind.
 *
 * @param policy the resource that the policy stands in
 * @param sid the statement's own name; empty for none
 * @param actions such as {@code sqs:SendMessage}
 * @param resources on what, as {@link WrittenOut} has it
 * @param principal who; empty where the policy belongs to a role
 * @param condition only when that is so; empty for always
 */
public record Permission(
        Resource policy,
        String sid,
        List<String> actions,
        List<String> resources,
        String principal,
        Map<?, ?> condition) {

    /** All that anybody is allowed: roles' own policies, and those of what they are used on. */
    static Stream<Permission> allOf(Marketplace stage) {
        return stage.all().stream()
                .flatMap(resource -> documents(resource).flatMap(document -> allowed(resource, document)));
    }

    /** Who may take on which role. */
    static Stream<Permission> trust(Marketplace stage) {
        return stage.all("AWS::IAM::Role").stream()
                .flatMap(role ->
                        allowed(role, role.property("AssumeRolePolicyDocument").orElseThrow()));
    }

    private static Stream<Object> documents(Resource resource) {
        return switch (resource.type()) {
            case "AWS::IAM::Role" ->
                resource.list("Policies").stream().map(inline -> ((Map<?, ?>) inline).get("PolicyDocument"));
            case "AWS::KMS::Key" -> resource.property("KeyPolicy").stream();
            case "AWS::Backup::BackupVault" -> resource.property("AccessPolicy").stream();
            default -> resource.property("PolicyDocument").stream();
        };
    }

    private static Stream<Permission> allowed(Resource resource, Object document) {
        return several(((Map<?, ?>) document).get("Statement"))
                .map(statement -> (Map<?, ?>) statement)
                .filter(statement -> "Allow".equals(statement.get("Effect")))
                .map(statement -> new Permission(
                        resource,
                        text(statement, "Sid"),
                        several(statement.get("Action")).map(Object::toString).toList(),
                        several(statement.get("Resource")).map(WrittenOut::of).toList(),
                        text(statement, "Principal"),
                        statement.get("Condition") instanceof Map<?, ?> condition ? condition : Map.of()));
    }

    private static String text(Map<?, ?> statement, String key) {
        return statement.containsKey(key) ? String.valueOf(statement.get(key)) : "";
    }

    private static Stream<Object> several(@Nullable Object oneOrMore) {
        return oneOrMore instanceof List<?> list ? list.stream().map(Object.class::cast) : Stream.ofNullable(oneOrMore);
    }

    /** Whether it is on whatever there is. */
    boolean isOnEverything() {
        return resources.contains("*");
    }

    /** Whether it is on the resource of that logical id, or a part of it. */
    boolean isOn(String logicalId) {
        return resources.stream()
                .anyMatch(resource ->
                        resource.contains("<" + logicalId + ".") || resource.contains("<" + logicalId + ">"));
    }

    /** The role that has it, or the resource whose policy it is. */
    String holder() {
        return policy.property("Roles").map(Object::toString).orElse(policy.id());
    }
}
