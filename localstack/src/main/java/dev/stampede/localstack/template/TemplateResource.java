package dev.stampede.localstack.template;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A resource as the template writes it, its intrinsic functions not yet evaluated.
 *
 * @param logicalId its key in the template
 * @param type such as {@code AWS::SQS::Queue}
 * @param properties its {@code Properties}, or an empty object
 */
record TemplateResource(String logicalId, String type, JsonNode properties) {}
