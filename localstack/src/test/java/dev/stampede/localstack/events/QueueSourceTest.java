package dev.stampede.localstack.events;

import static dev.stampede.localstack.RecordingInvoker.failed;
import static dev.stampede.localstack.RecordingInvoker.succeeded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.localstack.RecordingInvoker;
import dev.stampede.localstack.lambda.Invocation;
import dev.stampede.localstack.sqs.CreateQueues;
import dev.stampede.localstack.sqs.LocalQueues;
import dev.stampede.localstack.sqs.QueueDefinition;
import dev.stampede.localstack.template.AssemblyOnDisk;
import dev.stampede.localstack.template.ResolvedStacks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

class QueueSourceTest {

    private static final String RESOURCES = """
            {"Inbox": {"Type": "AWS::SQS::Queue", "Properties": {"VisibilityTimeout": 1,
               "RedrivePolicy": {"deadLetterTargetArn": {"Fn::GetAtt": ["Dead", "Arn"]}, "maxReceiveCount": 2}}},
             "Dead": {"Type": "AWS::SQS::Queue"},
             "Fn": {"Type": "AWS::Lambda::Function"},
             "Mapping": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {
               "EventSourceArn": {"Fn::GetAtt": ["Inbox", "Arn"]}, "FunctionName": {"Ref": "Fn"},
               "BatchSize": 10, "FunctionResponseTypes": ["ReportBatchItemFailures"]}}}
            """;

    @TempDir
    Path directory;

    private final LocalQueues queues = LocalQueues.start(0);
    private final SqsClient sqs = queues.client();
    private final Workers workers = new Workers(Duration.ofSeconds(5));

    @BeforeEach
    void create() {
        new CreateQueues(sqs)
                .create(stacks().ofType("AWS::SQS::Queue").stream()
                        .map(QueueDefinition::of)
                        .toList());
    }

    @AfterEach
    void stop() {
        workers.close();
        sqs.close();
        queues.close();
    }

    @Test
    void hands_over_the_message_as_lambda_does_and_deletes_it() {
        sqs.sendMessage(send -> send.queueUrl(url("Inbox"))
                .messageBody("hello")
                .messageGroupId("seller-1")
                .messageAttributes(Map.of(
                        "correlation",
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue("c-1")
                                .build())));
        var invoker = start(event -> succeeded("{\"batchItemFailures\": []}"));

        await().until(() -> !invoker.events().isEmpty());
        var record = invoker.events().getFirst().path("Records").path(0);
        assertThat(record.path("messageId").asText()).isNotEmpty();
        assertThat(record.path("receiptHandle").asText()).isNotEmpty();
        assertThat(record.path("body").asText()).isEqualTo("hello");
        assertThat(record.path("attributes").path("ApproximateReceiveCount").asText())
                .isEqualTo("1");
        assertThat(record.path("attributes").path("MessageGroupId").asText()).isEqualTo("seller-1");
        assertThat(record.path("messageAttributes").path("correlation").toString())
                .isEqualTo(
                        "{\"stringValue\":\"c-1\",\"stringListValues\":[],\"binaryListValues\":[],\"dataType\":\"String\"}");
        assertThat(record.path("md5OfBody").asText()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
        assertThat(record.path("eventSource").asText()).isEqualTo("aws:sqs");
        assertThat(record.path("eventSourceARN").asText()).isEqualTo("arn:aws:sqs:eu-central-1:000000000000:Inbox");
        assertThat(record.path("awsRegion").asText()).isEqualTo("eu-central-1");
        await().until(() -> messagesLeft("Inbox") == 0);
    }

    @Test
    void brings_back_only_the_messages_that_the_answer_names_and_redrives_them() {
        send("good", "bad");
        var invoker = start(QueueSourceTest::failThoseCalledBad);

        await().atMost(Duration.ofSeconds(20)).until(() -> messagesLeft("Dead") == 1);
        assertThat(receive("Dead")).extracting(Message::body).containsExactly("bad");
        assertThat(bodies(invoker)).filteredOn("good"::equals).hasSize(1);
        assertThat(bodies(invoker)).filteredOn("bad"::equals).hasSize(2);
    }

    @Test
    void brings_back_the_whole_batch_when_the_function_fails_or_answers_nonsense() {
        send("only");
        var answers = List.of(failed(), succeeded("{\"batchItemFailures\": [{\"itemIdentifier\": \"no such\"}]}"));
        var turn = new AtomicInteger();
        var invoker = start(event -> answers.get(Math.min(turn.getAndIncrement(), 1)));

        await().atMost(Duration.ofSeconds(20)).until(() -> messagesLeft("Dead") == 1);
        assertThat(bodies(invoker)).containsExactly("only", "only");
    }

    @Test
    void tries_a_throttled_batch_again_without_counting_a_receive() {
        send("only");
        var turn = new AtomicInteger();
        var invoker = start(event -> turn.getAndIncrement() == 0 ? new Invocation.Throttled() : succeeded("null"));

        await().until(() -> invoker.events().size() == 2 && messagesLeft("Inbox") == 0);
        assertThat(invoker.events().getLast()).isEqualTo(invoker.events().getFirst());
    }

    private RecordingInvoker start(Function<JsonNode, Invocation> answer) {
        var invoker = new RecordingInvoker(answer);
        var mapping = QueueMapping.of(
                stacks().ofType("AWS::Lambda::EventSourceMapping").getFirst());
        new QueueSource(mapping, sqs, invoker, workers).start();
        return invoker;
    }

    private static Invocation failThoseCalledBad(JsonNode event) {
        var failures = event.path("Records")
                .valueStream()
                .filter(record -> record.path("body").asText().equals("bad"))
                .map(record ->
                        "{\"itemIdentifier\": \"" + record.path("messageId").asText() + "\"}")
                .toList();
        return succeeded("{\"batchItemFailures\": " + failures + "}");
    }

    private static List<String> bodies(RecordingInvoker invoker) {
        return invoker.events().stream()
                .flatMap(event -> event.path("Records").valueStream())
                .map(record -> record.path("body").asText())
                .toList();
    }

    private ResolvedStacks stacks() {
        return AssemblyOnDisk.resolved(directory, RESOURCES);
    }

    private void send(String... bodies) {
        for (var body : bodies) {
            sqs.sendMessage(send -> send.queueUrl(url("Inbox")).messageBody(body));
        }
    }

    private String url(String name) {
        return sqs.getQueueUrl(get -> get.queueName(name)).queueUrl();
    }

    private List<Message> receive(String name) {
        return sqs.receiveMessage(get -> get.queueUrl(url(name))).messages();
    }

    private int messagesLeft(String name) {
        return sqs
                .getQueueAttributes(get -> get.queueUrl(url(name)).attributeNamesWithStrings("All"))
                .attributes()
                .entrySet()
                .stream()
                .filter(attribute -> attribute.getKey().toString().startsWith("ApproximateNumberOfMessages"))
                .mapToInt(attribute -> Integer.parseInt(attribute.getValue()))
                .sum();
    }
}
