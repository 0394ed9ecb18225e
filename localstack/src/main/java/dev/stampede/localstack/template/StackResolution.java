package dev.stampede.localstack.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves one stack: its references are its parameters, its own resources, and what other stacks export. */
final class StackResolution implements Evaluator.Names {

    private final StackTemplate template;
    private final Map<String, String> parameters;
    private final Exports exports;
    private final Evaluator evaluator;
    private final PhysicalNames names;
    private final Attributes attributes;

    StackResolution(StackTemplate template, Map<String, String> parameters, LocalEndpoints endpoints, Exports exports) {
        this.template = template;
        this.parameters = parameters;
        this.exports = exports;
        this.evaluator = new Evaluator(template, this);
        this.names = new PhysicalNames(template, evaluator);
        this.attributes = new Attributes(evaluator, names, endpoints);
    }

    List<Resource> resources() {
        var resolved = new ArrayList<Resource>();
        for (var resource : template.resources().values()) {
            if (exists(resource) && isPlayed(resource)) {
                var properties = evaluator.evaluate(resource.properties(), resource.logicalId());
                resolved.add(new Resource(resource.logicalId(), resource.type(), names.nameOf(resource), properties));
            }
        }
        return resolved;
    }

    Optional<JsonNode> exported(String exportName) {
        for (var output : template.outputs().properties()) {
            var place = "Outputs." + output.getKey();
            var name = output.getValue().path("Export").path("Name");
            if (!name.isMissingNode() && evaluator.text(name, place).equals(exportName)) {
                return Optional.of(evaluator.evaluate(output.getValue().path("Value"), place));
            }
        }
        return Optional.empty();
    }

    @Override
    public JsonNode ref(String name, String place) {
        if (name.startsWith("AWS::")) {
            return pseudoParameter(name, place);
        }
        if (template.declaresParameter(name)) {
            return TextNode.valueOf(parameter(name, place));
        }
        return TextNode.valueOf(attributes.ref(resource(name, place)));
    }

    @Override
    public JsonNode attribute(String logicalId, String attribute, String place) {
        return TextNode.valueOf(attributes.attribute(resource(logicalId, place), attribute, place));
    }

    @Override
    public JsonNode imported(String exportName, String place) {
        return exports.value(exportName, place);
    }

    private boolean exists(TemplateResource resource) {
        return template.conditionOf(resource)
                .map(condition -> evaluator.conditions().holds(condition, resource.logicalId()))
                .orElse(true);
    }

    private static boolean isPlayed(TemplateResource resource) {
        if (ResourceTypes.isPlayed(resource.type())) {
            return true;
        }
        if (ResourceTypes.isWithoutLocalMeaning(resource.type())) {
            return false;
        }
        throw new TemplateException(
                resource.logicalId() + " is of type " + resource.type() + ", which the local stack doesn't know");
    }

    private TemplateResource resource(String logicalId, String place) {
        var resource = template.resources().get(logicalId);
        if (resource == null) {
            throw new TemplateException(
                    place + " refers to " + logicalId + ", which is neither a parameter nor a resource");
        }
        return resource;
    }

    private String parameter(String name, String place) {
        var given = parameters.get(name);
        if (given != null) {
            return given;
        }
        return template.parameterDefault(name)
                .orElseThrow(() -> new TemplateException(
                        place + " needs the parameter " + name + ", which has neither a value nor a default"));
    }

    private JsonNode pseudoParameter(String name, String place) {
        return switch (name) {
            case "AWS::Region" -> TextNode.valueOf(LocalAccount.REGION);
            case "AWS::AccountId" -> TextNode.valueOf(LocalAccount.ACCOUNT);
            case "AWS::Partition" -> TextNode.valueOf("aws");
            case "AWS::URLSuffix" -> TextNode.valueOf("amazonaws.com");
            case "AWS::StackName" -> TextNode.valueOf(template.stackName());
            case "AWS::StackId" ->
                TextNode.valueOf(LocalAccount.arn("cloudformation", "stack/" + template.stackName() + "/local"));
            case "AWS::NoValue" -> MissingNode.getInstance();
            default ->
                throw new TemplateException(
                        place + " refers to the pseudo parameter " + name + ", which the local stack doesn't know");
        };
    }
}
