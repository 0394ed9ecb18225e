package dev.stampede.localstack.template;

import java.util.HashMap;
import java.util.Map;

/**
 * Local names for resources that the template leaves unnamed, the same in every run.
 *
 * <p>The CDK ends a logical id with eight hexadecimal digits of a hash; without them it is the name that the definition
 * gave to the construct. They stay where two resources of one type would share a name.
 */
final class PhysicalNames {

    private static final String HASH = "(?<=.)[0-9A-F]{8}$";
    private static final Map<String, String> NAME_PROPERTIES = Map.ofEntries(
            Map.entry(ResourceTypes.TABLE, "TableName"),
            Map.entry(ResourceTypes.GLOBAL_TABLE, "TableName"),
            Map.entry(ResourceTypes.QUEUE, "QueueName"),
            Map.entry(ResourceTypes.FUNCTION, "FunctionName"),
            Map.entry(ResourceTypes.SECRET, "Name"),
            Map.entry(ResourceTypes.PARAMETER, "Name"),
            Map.entry(ResourceTypes.RULE, "Name"),
            Map.entry(ResourceTypes.SCHEDULE, "Name"),
            Map.entry(ResourceTypes.SCHEDULE_GROUP, "Name"),
            Map.entry(ResourceTypes.POLICY, "PolicyName"));

    private final Evaluator evaluator;
    private final Map<String, Integer> uses = new HashMap<>();

    PhysicalNames(StackTemplate template, Evaluator evaluator) {
        this.evaluator = evaluator;
        for (var resource : template.resources().values()) {
            uses.merge(typedName(resource), 1, Integer::sum);
        }
    }

    /** The name that the template gives, or the one derived from the logical id. */
    String nameOf(TemplateResource resource) {
        var property = NAME_PROPERTIES.getOrDefault(resource.type(), "");
        var given = resource.properties().path(property);
        if (!given.isMissingNode()) {
            return evaluator.text(given, resource.logicalId() + "." + property);
        }
        var derived = uses.getOrDefault(typedName(resource), 0) > 1
                ? resource.logicalId()
                : withoutHash(resource.logicalId());
        return derived + (resource.properties().path("FifoQueue").asBoolean() ? ".fifo" : "");
    }

    private static String typedName(TemplateResource resource) {
        return resource.type() + " " + withoutHash(resource.logicalId());
    }

    private static String withoutHash(String logicalId) {
        return logicalId.replaceFirst(HASH, "");
    }
}
