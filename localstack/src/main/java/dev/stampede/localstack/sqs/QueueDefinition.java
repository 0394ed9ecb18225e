package dev.stampede.localstack.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.localstack.template.LocalAccount;
import dev.stampede.localstack.template.Resource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * A queue as the template defines it.
 *
 * @param name the physical name; a FIFO queue's ends in {@code .fifo}
 * @param attributes what it is created with: time-outs, retention and delay in seconds, redrive policy as JSON
 * @param deadLetterQueue the name of the queue that takes what was received too often
 */
public record QueueDefinition(
        String name, Map<QueueAttributeName, String> attributes, Optional<String> deadLetterQueue) {

    /**
     * Those attributes whose names are the template's. Encryption means nothing on one machine; ElasticMQ takes a
     * retention period but keeps messages until they are deleted or redriven.
     */
    private static final List<QueueAttributeName> COPIED = List.of(
            QueueAttributeName.VISIBILITY_TIMEOUT,
            QueueAttributeName.MESSAGE_RETENTION_PERIOD,
            QueueAttributeName.DELAY_SECONDS,
            QueueAttributeName.MAXIMUM_MESSAGE_SIZE,
            QueueAttributeName.FIFO_QUEUE,
            QueueAttributeName.CONTENT_BASED_DEDUPLICATION);

    private static final String RECEIVE_WAIT = "ReceiveMessageWaitTimeSeconds";

    /** Keeps an unmodifiable copy of the attributes. */
    public QueueDefinition {
        attributes = Map.copyOf(attributes);
    }

    /** Reads an {@code AWS::SQS::Queue}. */
    public static QueueDefinition of(Resource resource) {
        var properties = resource.properties();
        var attributes = new EnumMap<QueueAttributeName, String>(QueueAttributeName.class);
        for (var attribute : COPIED) {
            if (properties.has(attribute.toString())) {
                attributes.put(attribute, properties.get(attribute.toString()).asText());
            }
        }
        if (properties.has(RECEIVE_WAIT)) {
            attributes.put(
                    QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS,
                    properties.get(RECEIVE_WAIT).asText());
        }
        var redrive = properties.path("RedrivePolicy");
        if (!redrive.isMissingNode()) {
            attributes.put(QueueAttributeName.REDRIVE_POLICY, redrive.toString());
        }
        return new QueueDefinition(resource.name(), attributes, deadLetterQueue(redrive));
    }

    private static Optional<String> deadLetterQueue(JsonNode redrive) {
        return Optional.ofNullable(redrive.path("deadLetterTargetArn").textValue())
                .map(LocalAccount::nameOf);
    }
}
