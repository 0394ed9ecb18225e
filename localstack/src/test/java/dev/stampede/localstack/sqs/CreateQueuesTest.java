package dev.stampede.localstack.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.localstack.template.AssemblyOnDisk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class CreateQueuesTest {

    private static final String RESOURCES = """
            {"Inbox": {"Type": "AWS::SQS::Queue", "Properties": {
               "VisibilityTimeout": 0, "DelaySeconds": 0, "MessageRetentionPeriod": 120, "SqsManagedSseEnabled": true,
               "RedrivePolicy": {"deadLetterTargetArn": {"Fn::GetAtt": ["Dead", "Arn"]}, "maxReceiveCount": 1}}},
             "Dead": {"Type": "AWS::SQS::Queue"},
             "Ordered": {"Type": "AWS::SQS::Queue",
                         "Properties": {"FifoQueue": true, "ContentBasedDeduplication": true}}}
            """;

    @TempDir
    Path directory;

    private final LocalQueues queues = LocalQueues.start(0);
    private final SqsClient sqs = queues.client();

    @AfterEach
    void stop() {
        sqs.close();
        queues.close();
    }

    @Test
    void moves_what_was_received_too_often_to_the_dead_letter_queue() {
        create();
        sqs.sendMessage(send -> send.queueUrl(url("Inbox")).messageBody("poison"));

        assertThat(receive("Inbox")).hasSize(1);
        assertThat(receive("Inbox")).isEmpty();
        assertThat(receive("Dead")).extracting(Message::body).containsExactly("poison");
    }

    @Test
    void takes_a_message_group_on_a_standard_queue_and_gives_it_back() {
        create();
        sqs.sendMessage(send -> send.queueUrl(url("Inbox")).messageBody("fair").messageGroupId("seller-1"));

        assertThat(receive("Inbox"))
                .singleElement()
                .satisfies(message -> assertThat(message.attributes())
                        .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, "seller-1"));
    }

    @Test
    void gives_queues_the_attributes_of_the_template() {
        create();

        assertThat(attributes("Inbox"))
                .containsEntry(QueueAttributeName.DELAY_SECONDS, "0")
                .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "0");
        assertThat(attributes("Ordered.fifo"))
                .containsEntry(QueueAttributeName.FIFO_QUEUE, "true")
                .containsEntry(QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "true");
    }

    private void create() {
        new CreateQueues(sqs)
                .create(AssemblyOnDisk.resolved(directory, RESOURCES).ofType("AWS::SQS::Queue").stream()
                        .map(QueueDefinition::of)
                        .toList());
    }

    private String url(String name) {
        return sqs.getQueueUrl(get -> get.queueName(name)).queueUrl();
    }

    private List<Message> receive(String name) {
        return sqs.receiveMessage(
                        get -> get.queueUrl(url(name)).messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    private Map<QueueAttributeName, String> attributes(String name) {
        return sqs.getQueueAttributes(get -> get.queueUrl(url(name)).attributeNames(QueueAttributeName.ALL))
                .attributes();
    }
}
