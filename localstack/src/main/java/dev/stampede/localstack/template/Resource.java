package dev.stampede.localstack.template;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A resource of the template with every intrinsic function evaluated.
 *
 * @param logicalId its key in the template
 * @param type such as {@code AWS::SQS::Queue}
 * @param name its physical name on this machine: the one the template gives or one derived from the logical id
 * @param properties its resolved properties
 */
public record Resource(String logicalId, String type, String name, JsonNode properties) {

    /** A property's text, or the default where the template leaves it out. */
    public String text(String property, String otherwise) {
        return properties.path(property).asText(otherwise);
    }

    /**
     * A property that must be there.
     *
     * @throws TemplateException naming the resource and property when the template leaves it out
     */
    public JsonNode required(String property) {
        var value = properties.path(property);
        if (value.isMissingNode() || value.isNull()) {
            throw new TemplateException(logicalId + "." + property + " is missing");
        }
        return value;
    }

    /**
     * Refuses a property that would change behaviour and isn't played locally.
     *
     * @throws TemplateException naming the resource and property when the template sets it
     */
    public void refuse(String... unsupported) {
        for (var property : unsupported) {
            if (properties.has(property)) {
                throw new TemplateException(logicalId + "." + property + " is not known to the local stack");
            }
        }
    }
}
