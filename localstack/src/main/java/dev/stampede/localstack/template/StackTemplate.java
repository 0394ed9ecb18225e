package dev.stampede.localstack.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One stack's template as written: parameters, mappings, conditions, resources and outputs. */
final class StackTemplate {

    private final String stackName;
    private final JsonNode root;
    private final Map<String, TemplateResource> resources;

    StackTemplate(String stackName, JsonNode root) {
        this.stackName = stackName;
        this.root = root;
        this.resources = new LinkedHashMap<>();
        for (var entry : root.path("Resources").properties()) {
            var body = entry.getValue();
            resources.put(
                    entry.getKey(),
                    new TemplateResource(entry.getKey(), body.path("Type").asText(), body.path("Properties")));
        }
    }

    String stackName() {
        return stackName;
    }

    Map<String, TemplateResource> resources() {
        return resources;
    }

    /** The name of the condition that decides whether the resource exists, if it has one. */
    Optional<String> conditionOf(TemplateResource resource) {
        return Optional.ofNullable(root.path("Resources")
                .path(resource.logicalId())
                .path("Condition")
                .textValue());
    }

    boolean declaresParameter(String name) {
        return root.path("Parameters").has(name);
    }

    Optional<String> parameterDefault(String name) {
        var value = root.path("Parameters").path(name).path("Default");
        return value.isMissingNode() ? Optional.empty() : Optional.of(value.asText());
    }

    JsonNode condition(String name) {
        return root.path("Conditions").path(name);
    }

    JsonNode mapping(String map, String key, String attribute) {
        return root.path("Mappings").path(map).path(key).path(attribute);
    }

    JsonNode outputs() {
        return root.path("Outputs");
    }
}
