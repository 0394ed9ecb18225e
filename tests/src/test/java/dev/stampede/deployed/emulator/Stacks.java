package dev.stampede.deployed.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * CloudFormation as emulators were seen to have it: takes templates by way of change sets and says of each that all of
 * it has been made, but for what none of them makes.
 */
final class Stacks {

    private static final String REGION = "us-east-1";
    private static final String TOOLKIT = "CDKToolkit";

    /** What floci's main branch of August 2026 doesn't know, so that no stack with it can be made. */
    private static final String HEADERS_POLICY = "AWS::CloudFront::ResponseHeadersPolicy";

    /** As CloudFormation's, and each emulator's. */
    private static final int RESOURCES_IN_AN_ANSWER = 100;

    private static final String TIME = "2026-01-01T00:00:00Z";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Objects objects;
    private final BiFunction<String, String, String> physicalId;
    private final Map<String, String> templates = new ConcurrentHashMap<>();
    private final Map<String, String> proposed = new ConcurrentHashMap<>();
    private final Map<String, String> failed = new ConcurrentHashMap<>();

    /** @param physicalId of a resource by its type and logical id */
    Stacks(Objects objects, BiFunction<String, String, String> physicalId) {
        this.objects = objects;
        this.physicalId = physicalId;
    }

    /** The templates of all that was deployed, by stack. */
    Map<String, String> templates() {
        return Map.copyOf(templates);
    }

    Reply answer(Map<String, String> form) {
        var action = form.getOrDefault("Action", "");
        var stack = name(form.getOrDefault("StackName", ""));
        return switch (action) {
            case "DescribeStacks" -> exists(stack) ? Reply.result(action, described(stack)) : none(stack);
            case "GetTemplate" ->
                exists(stack)
                        ? Reply.result(action, "<TemplateBody>%s</TemplateBody>".formatted(escaped(template(stack))))
                        : none(stack);
            case "CreateChangeSet" -> {
                if (stack.equals(TOOLKIT) && templates.containsKey(stack)) {
                    yield Reply.error("InternalFailure", "floci takes one bootstrap, and fails at the second");
                }
                proposed.put(stack, sent(form));
                yield Reply.result(
                        action,
                        "<Id>%s</Id><StackId>%s</StackId>".formatted(id("changeSet", stack), id("stack", stack)));
            }
            case "DescribeChangeSet" ->
                proposed.containsKey(stack)
                        ? Reply.result(action, changeSet(stack, form.getOrDefault("ChangeSetName", "")))
                        : Reply.error("ChangeSetNotFound", "%s has no change set".formatted(stack));
            case "DeleteChangeSet" -> {
                proposed.remove(stack);
                yield Reply.result(action, "");
            }
            case "ExecuteChangeSet" -> {
                var template = Optional.ofNullable(proposed.remove(stack)).orElse("");
                (template.contains(HEADERS_POLICY) ? failed : templates).put(stack, template);
                yield Reply.result(action, "");
            }
            case "DescribeStackEvents" -> Reply.result(action, "<StackEvents/>");
            case "ListStackResources" ->
                exists(stack)
                        ? Reply.result(action, resources(stack, Integer.parseInt(form.getOrDefault("NextToken", "0"))))
                        : none(stack);
            case "UpdateTerminationProtection" -> Reply.result(action, "");
            default -> Reply.error("InvalidAction", "nobody has told this emulator of " + action);
        };
    }

    private boolean exists(String stack) {
        return templates.containsKey(stack) || proposed.containsKey(stack) || failed.containsKey(stack);
    }

    private static Reply none(String stack) {
        return Reply.error("ValidationError", "Stack with id %s does not exist".formatted(stack));
    }

    private static String name(String nameOrId) {
        return nameOrId.startsWith("arn:") ? nameOrId.split("/", -1)[1] : nameOrId;
    }

    private static String id(String kind, String stack) {
        return "arn:aws:cloudformation:%s:000000000000:%s/%s/1".formatted(REGION, kind, stack);
    }

    private String template(String stack) {
        return templates.getOrDefault(stack, "");
    }

    private String sent(Map<String, String> form) {
        var url = form.get("TemplateURL");
        if (url == null) {
            return form.getOrDefault("TemplateBody", "");
        }
        var content = objects.all().get(URI.create(url).getPath().substring(1));
        if (content == null) {
            throw new IllegalArgumentException("%s isn't among %s".formatted(url, objects));
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    private static String changeSet(String stack, String name) {
        return """
                <ChangeSetName>%s</ChangeSetName><ChangeSetId>%s</ChangeSetId><StackId>%s</StackId>\
                <StackName>%s</StackName><Status>CREATE_COMPLETE</Status>\
                <ExecutionStatus>AVAILABLE</ExecutionStatus><Changes><member><Type>Resource</Type>\
                </member></Changes>""".formatted(name, id("changeSet", stack), id("stack", stack), stack);
    }

    private String described(String stack) {
        var status = templates.containsKey(stack)
                ? "CREATE_COMPLETE"
                : failed.containsKey(stack) ? "ROLLBACK_COMPLETE" : "REVIEW_IN_PROGRESS";
        return """
                <Stacks><member><StackId>%s</StackId><StackName>%s</StackName><StackStatus>%s</StackStatus>\
                <CreationTime>%s</CreationTime><Outputs>%s</Outputs></member></Stacks>""".formatted(id("stack", stack), stack, status, TIME, outputs(stack));
    }

    /** Those that refer to a resource. What is exported is for other stacks, and what else there is nobody reads. */
    private String outputs(String stack) {
        var template = read(template(stack));
        return template.path("Outputs").properties().stream()
                .map(output -> {
                    var resource = output.getValue().path("Value").path("Ref").asText("");
                    var type = template.path("Resources")
                            .path(resource)
                            .path("Type")
                            .asText("");
                    var value = resource.isEmpty() ? "unknown" : physicalId.apply(type, resource);
                    return "<member><OutputKey>%s</OutputKey><OutputValue>%s</OutputValue></member>"
                            .formatted(output.getKey(), escaped(value));
                })
                .collect(Collectors.joining());
    }

    private String resources(String stack, int from) {
        var all = List.copyOf(read(template(stack)).path("Resources").properties());
        int to = Math.min(all.size(), from + RESOURCES_IN_AN_ANSWER);
        return all.subList(from, to).stream()
                        .map(resource -> {
                            var type = resource.getValue().path("Type").asText();
                            return """
                                    <member><LogicalResourceId>%s</LogicalResourceId>\
                                    <PhysicalResourceId>%s</PhysicalResourceId><ResourceType>%s</ResourceType>\
                                    <LastUpdatedTimestamp>%s</LastUpdatedTimestamp>\
                                    <ResourceStatus>CREATE_COMPLETE</ResourceStatus></member>""".formatted(
                                    resource.getKey(), escaped(physicalId.apply(type, resource.getKey())), type, TIME);
                        })
                        .collect(Collectors.joining("", "<StackResourceSummaries>", "</StackResourceSummaries>"))
                + (to < all.size() ? "<NextToken>%d</NextToken>".formatted(to) : "");
    }

    /** The command line sends JSON, or YAML of which only the outputs are of interest. */
    private static JsonNode read(String template) {
        try {
            return YAML.readTree(template);
        } catch (IOException e) {
            throw new UncheckedIOException("No template", e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
