package dev.stampede.localstack.events;

import static dev.stampede.localstack.RecordingInvoker.failed;
import static dev.stampede.localstack.RecordingInvoker.succeeded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.localstack.RecordingInvoker;
import dev.stampede.localstack.data.KeptJson;
import dev.stampede.localstack.dynamodb.CreateTables;
import dev.stampede.localstack.dynamodb.LocalTables;
import dev.stampede.localstack.dynamodb.TableDefinition;
import dev.stampede.localstack.sqs.CreateQueues;
import dev.stampede.localstack.sqs.LocalQueues;
import dev.stampede.localstack.sqs.QueueDefinition;
import dev.stampede.localstack.template.AssemblyOnDisk;
import dev.stampede.localstack.template.ResolvedStacks;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StreamSourceTest {

    private static final String RESOURCES = """
            {"Orders": {"Type": "AWS::DynamoDB::Table", "Properties": {
               "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
               "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}],
               "StreamSpecification": {"StreamViewType": "NEW_AND_OLD_IMAGES"}}},
             "Failed": {"Type": "AWS::SQS::Queue"},
             "Fn": {"Type": "AWS::Lambda::Function"},
             "Mapping": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {
               "EventSourceArn": {"Fn::GetAtt": ["Orders", "StreamArn"]}, "FunctionName": {"Ref": "Fn"},
               "BatchSize": 3, "StartingPosition": "TRIM_HORIZON", "MaximumRetryAttempts": 0,
               "DestinationConfig": {"OnFailure": {"Destination": {"Fn::GetAtt": ["Failed", "Arn"]}}}}}}
            """;

    @TempDir
    Path directory;

    private final LocalQueues queues = LocalQueues.start(0);
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    @AfterEach
    void stop() throws Exception {
        stopRunning();
        queues.close();
    }

    @Test
    void hands_over_an_empty_map_as_what_it_is() {
        var invoker = new RecordingInvoker(event -> succeeded(""));
        var tables = startTables(Optional.empty());
        start(tables, invoker, KeptJson.nowhere());
        put(tables, Map.of("id", AttributeValue.fromS("o-1"), "none", AttributeValue.fromM(Map.of())));

        await().until(() -> ids(invoker).size() == 1);

        var change = invoker.events().getFirst().path("Records").get(0).path("dynamodb");
        assertThat(change.path("NewImage").path("none").toString()).isEqualTo("{\"M\":{}}");
    }

    @Test
    void hands_over_a_change_as_lambda_does() {
        var invoker = new RecordingInvoker(event -> succeeded(""));
        var tables = startTables(Optional.empty());
        start(tables, invoker, KeptJson.nowhere());
        put(tables, Map.of("id", AttributeValue.fromS("o-1"), "n", AttributeValue.fromN("7")));
        put(
                tables,
                Map.of(
                        "id",
                        AttributeValue.fromS("o-1"),
                        "list",
                        AttributeValue.fromL(List.of(AttributeValue.fromBool(true), AttributeValue.fromNul(true)))));
        await().until(() -> ids(invoker).size() == 2);

        var changes = invoker.events().stream()
                .flatMap(event -> event.path("Records").valueStream())
                .toList();
        var change = changes.getLast();
        assertThat(changes.getFirst().path("eventName").asText()).isEqualTo("INSERT");
        assertThat(change.path("eventName").asText()).isEqualTo("MODIFY");
        assertThat(change.path("eventSource").asText()).isEqualTo("aws:dynamodb");
        assertThat(change.path("eventSourceARN").asText()).contains(":table/Orders/stream/");
        assertThat(change.path("awsRegion").asText()).isEqualTo("eu-central-1");
        var dynamodb = change.path("dynamodb");
        assertThat(dynamodb.path("Keys").toString()).isEqualTo("{\"id\":{\"S\":\"o-1\"}}");
        assertThat(dynamodb.path("OldImage").path("n").toString()).isEqualTo("{\"N\":\"7\"}");
        assertThat(dynamodb.path("NewImage").path("list").toString())
                .isEqualTo("{\"L\":[{\"BOOL\":true},{\"NULL\":true}]}");
        assertThat(dynamodb.path("ApproximateCreationDateTime").asLong()).isBetween(1_700_000_000L, 100_000_000_000L);
    }

    @Test
    void gives_the_function_only_what_its_filter_lets_through() throws Exception {
        var wanted = new RecordingInvoker(event -> succeeded(""));
        var kept = KeptJson.at(directory.resolve("streams.json"));
        var tables = startTables(Optional.of(directory.resolve("data")));
        start(tables, wanted, kept, RESOURCES.replace("\"BatchSize\": 3", """
                "BatchSize": 3, "FilterCriteria": {"Filters": [
                  {"Pattern": "{\\"dynamodb\\": {\\"NewImage\\": {\\"due\\": {\\"S\\": [{\\"exists\\": true}]}}}}"}]}"""));
        put(tables, 0, 2);
        put(tables, Map.of("id", AttributeValue.fromS("waits"), "due", AttributeValue.fromS("soon")));
        put(tables, 2, 4);
        await().until(() -> ids(wanted).equals(List.of("waits")));
        put(tables, Map.of("id", AttributeValue.fromS("too"), "due", AttributeValue.fromS("soon")));

        await().until(() -> ids(wanted).equals(List.of("waits", "too")));
    }

    @Test
    void keeps_the_order_and_goes_on_where_it_stopped_after_a_restart() throws Exception {
        var kept = KeptJson.at(directory.resolve("streams.json"));
        var data = Optional.of(directory.resolve("data"));
        var before = new RecordingInvoker(event -> succeeded(""));
        var tables = startTables(data);
        start(tables, before, kept);
        put(tables, 0, 5);
        await().until(() -> ids(before).size() == 5);
        stopRunning();

        var after = new RecordingInvoker(event -> succeeded(""));
        tables = startTables(data);
        put(tables, 5, 8);
        start(tables, after, kept);
        await().until(() -> ids(after).contains("o-7"));
        stopRunning();

        assertThat(ids(before)).containsExactly("o-0", "o-1", "o-2", "o-3", "o-4");
        assertThat(ids(after)).containsExactly("o-5", "o-6", "o-7");
    }

    @Test
    void reads_a_kept_stream_from_its_beginning_when_no_position_is_kept() throws Exception {
        var data = Optional.of(directory.resolve("data"));
        var tables = startTables(data);
        put(tables, 0, 2);
        stopRunning();

        var invoker = new RecordingInvoker(event -> succeeded(""));
        tables = startTables(data);
        start(tables, invoker, KeptJson.at(directory.resolve("new.json")));
        await().until(() -> ids(invoker).size() == 2);
        assertThat(ids(invoker)).containsExactly("o-0", "o-1");
    }

    @Test
    void tells_the_on_failure_queue_of_what_it_gave_up_and_goes_on() throws Exception {
        var invoker = new RecordingInvoker(event -> event.toString().contains("\"o-0\"") ? failed() : succeeded(""));
        var tables = startTables(Optional.empty());
        try (var sqs = queues.client()) {
            start(tables, invoker, KeptJson.nowhere());
            put(tables, 0, 1);
            await().until(() -> !ids(invoker).isEmpty());
            put(tables, 1, 2);
            await().until(() -> ids(invoker).contains("o-1"));

            var url = sqs.getQueueUrl(get -> get.queueName("Failed")).queueUrl();
            var notice = new ObjectMapper()
                    .readTree(sqs.receiveMessage(get -> get.queueUrl(url).waitTimeSeconds(5))
                            .messages()
                            .getFirst()
                            .body());
            assertThat(notice.path("requestContext").path("condition").asText()).isEqualTo("RetryAttemptsExhausted");
            assertThat(notice.path("DDBStreamBatchInfo").path("batchSize").asInt())
                    .isEqualTo(1);
            assertThat(notice.path("DDBStreamBatchInfo")
                            .path("startSequenceNumber")
                            .asText())
                    .isNotEmpty();
        }
    }

    private void stopRunning() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }

    private LocalTables startTables(Optional<Path> data) {
        var tables = LocalTables.start(data, 0);
        running.push(tables);
        try (var dynamoDb = tables.client()) {
            new CreateTables(dynamoDb)
                    .create(stacks().ofType("AWS::DynamoDB::Table").stream()
                            .map(TableDefinition::of)
                            .toList());
        }
        return tables;
    }

    private void start(LocalTables tables, RecordingInvoker invoker, KeptJson kept) {
        start(tables, invoker, kept, RESOURCES);
    }

    private void start(LocalTables tables, RecordingInvoker invoker, KeptJson kept, String resources) {
        var stacks = AssemblyOnDisk.resolved(directory.resolve("assembly"), resources);
        try (var sqs = queues.client()) {
            new CreateQueues(sqs)
                    .create(stacks.ofType("AWS::SQS::Queue").stream()
                            .map(QueueDefinition::of)
                            .toList());
        }
        var mappings = stacks.ofType("AWS::Lambda::EventSourceMapping");
        running.push(EventSources.start(mappings, tables, queues, invoker, kept));
    }

    private ResolvedStacks stacks() {
        return AssemblyOnDisk.resolved(directory.resolve("assembly"), RESOURCES);
    }

    private static void put(LocalTables tables, int from, int to) {
        IntStream.range(from, to).forEach(number -> put(tables, Map.of("id", AttributeValue.fromS("o-" + number))));
    }

    private static void put(LocalTables tables, Map<String, AttributeValue> item) {
        try (var dynamoDb = tables.client()) {
            dynamoDb.putItem(put -> put.tableName("Orders").item(item));
        }
    }

    private static List<String> ids(RecordingInvoker invoker) {
        return invoker.events().stream()
                .flatMap(event -> event.path("Records").valueStream())
                .map(StreamSourceTest::id)
                .toList();
    }

    private static String id(JsonNode record) {
        return record.path("dynamodb").path("Keys").path("id").path("S").asText();
    }
}
