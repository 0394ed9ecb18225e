package dev.stampede.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.stampede.localstack.lambda.Invocation;
import dev.stampede.localstack.lambda.sample.Unstartable;
import dev.stampede.localstack.sample.Witness;
import dev.stampede.localstack.server.LoopbackPort;
import dev.stampede.localstack.server.PortTakenException;
import dev.stampede.localstack.template.AssemblyOnDisk;
import dev.stampede.localstack.template.LocalAccount;
import dev.stampede.localstack.template.TemplateException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;

class EmbeddedStackTest {

    private static final String TEMPLATE = """
            {"Parameters": {"Greeting": {"Type": "String", "Default": "none"}},
             "Resources": {
              "OrdersTable0A1B2C3D": {"Type": "AWS::DynamoDB::Table", "Properties": {
                "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
                "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}],
                "StreamSpecification": {"StreamViewType": "NEW_AND_OLD_IMAGES"}}},
              "Inbox": {"Type": "AWS::SQS::Queue"},
              "Witness": {"Type": "AWS::Lambda::Function", "Properties": {
                "Runtime": "java25", "Handler": "dev.stampede.localstack.sample.Witness", "Timeout": 20,
                "MemorySize": 512, "Code": {"S3Key": "witness.zip"},
                "Environment": {"Variables": {"SHOWN": {"Fn::Join": [" ", [
                  {"Ref": "Greeting"}, {"Ref": "OrdersTable0A1B2C3D"}, {"Fn::GetAtt": ["Inbox", "QueueName"]}]]}}}}},
              "WitnessLive": {"Type": "AWS::Lambda::Alias",
                "Properties": {"FunctionName": {"Ref": "Witness"}, "Name": "live", "FunctionVersion": "1"}},
              "FromInbox": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {
                "EventSourceArn": {"Fn::GetAtt": ["Inbox", "Arn"]}, "FunctionName": {"Ref": "WitnessLive"}}},
              "FromOrders": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {
                "EventSourceArn": {"Fn::GetAtt": ["OrdersTable0A1B2C3D", "StreamArn"]},
                "FunctionName": {"Ref": "WitnessLive"}, "StartingPosition": "LATEST"}},
              "Hourly": {"Type": "AWS::Scheduler::Schedule", "Properties": {
                "ScheduleExpression": "rate(1 hour)", "Target": {"Arn": {"Ref": "WitnessLive"}}}},
              "Api": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {"ProtocolType": "HTTP"}},
              "Stage": {"Type": "AWS::ApiGatewayV2::Stage",
                "Properties": {"ApiId": {"Ref": "Api"}, "StageName": "$default"}},
              "Tokens": {"Type": "AWS::ApiGatewayV2::Authorizer", "Properties": {"ApiId": {"Ref": "Api"},
                "JwtConfiguration": {"Issuer": {"Fn::GetAtt": ["Pool", "ProviderURL"]},
                                     "Audience": [{"Ref": "Client"}]}}},
              "Pool": {"Type": "AWS::Cognito::UserPool"},
              "Client": {"Type": "AWS::Cognito::UserPoolClient", "Properties": {"UserPoolId": {"Ref": "Pool"}}},
              "Call": {"Type": "AWS::ApiGatewayV2::Integration", "Properties": {"ApiId": {"Ref": "Api"},
                "IntegrationType": "AWS_PROXY", "PayloadFormatVersion": "2.0",
                "IntegrationUri": {"Ref": "WitnessLive"}}},
              "Route": {"Type": "AWS::ApiGatewayV2::Route", "Properties": {"ApiId": {"Ref": "Api"},
                "RouteKey": "GET /v1/shown", "AuthorizationType": "JWT", "AuthorizerId": {"Ref": "Tokens"},
                "Target": {"Fn::Join": ["", ["integrations/", {"Ref": "Call"}]]}}}}}
            """;

    @TempDir
    Path directory;

    @Test
    void says_at_once_that_its_port_is_taken() throws Exception {
        try (var taken = LoopbackPort.take(0)) {
            var begun = new ArrayList<String>();

            assertThatThrownBy(() -> EmbeddedStack.start(
                            options().withHttpPort(taken.number()).tellingProgress(begun::add)))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("port %d", taken.number());

            assertThat(begun).isEmpty();
        }
    }

    @Test
    void leaves_the_logs_of_a_function_that_did_not_start_where_it_says() throws Exception {
        var broken = AssemblyOnDisk.in(directory.resolve("broken"))
                .stack("Shop", TEMPLATE.replace(Witness.class.getName(), Unstartable.class.getName()))
                .asset("witness.zip", archive(Unstartable.class))
                .write();

        assertThatThrownBy(() ->
                        EmbeddedStack.start(EmbeddedStackOptions.of(broken).withHttpPort(0)))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(failure -> {
                    var named = Pattern.compile("logs: \\[([^],]+)").matcher(String.valueOf(failure.getMessage()));
                    assertThat(named.find()).as(failure.getMessage()).isTrue();
                    assertThat(Path.of(named.group(1))).isNotEmptyFile();
                });
    }

    @Test
    void runs_the_definition_from_request_to_stream_queue_and_schedule() throws Exception {
        var options = options().withParameter("Greeting", "hello").withEnvironment("EXTRA", "1");
        try (var stack = EmbeddedStack.start(options);
                var dynamoDb = dynamoDb(stack);
                var sqs = sqs(stack)) {
            var token = stack.identity().tokenFor("someone", Set.of("shopper"));
            assertThat(get(stack, token).body()).isEqualTo("hello OrdersTable Inbox");
            assertThat(get(stack, "no token").statusCode()).isEqualTo(401);

            dynamoDb.putItem(put ->
                    put.tableName(stack.tableName("Orders")).item(Map.of("id", AttributeValue.fromS("from-stream"))));
            sqs.sendMessage(send -> send.queueUrl(stack.queueUrl("Inbox")).messageBody("from-queue"));
            assertThat(stack.runSchedule("Hourly")).singleElement().isInstanceOf(Invocation.Succeeded.class);

            var log = stack.logsDirectory().resolve("Witness.log");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(Files.readString(log)).contains("from-stream", "from-queue", "Scheduled Event"));
        }
    }

    @Test
    void keeps_its_tables_over_a_restart_and_shares_them_with_no_other_stack() {
        var options = options().withData(directory.resolve("data"));
        try (var stack = EmbeddedStack.start(options);
                var dynamoDb = dynamoDb(stack)) {
            dynamoDb.putItem(put -> put.tableName("OrdersTable").item(Map.of("id", AttributeValue.fromS("kept"))));
            assertThatThrownBy(() -> EmbeddedStack.start(options))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Another running stack keeps its data in");
        }

        try (var stack = EmbeddedStack.start(options);
                var dynamoDb = dynamoDb(stack)) {
            assertThat(dynamoDb.scan(scan -> scan.tableName("OrdersTable")).items())
                    .containsExactly(Map.of("id", AttributeValue.fromS("kept")));
        }
    }

    @Test
    void refuses_a_parameter_that_no_template_declares() {
        var options = options().withParameter("Gretting", "hello");

        assertThatThrownBy(() -> EmbeddedStack.start(options))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("Gretting");
    }

    private EmbeddedStackOptions options() {
        var assembly = AssemblyOnDisk.in(directory.resolve("cdk.out"))
                .stack("Shop", TEMPLATE)
                .asset("witness.zip", archive(Witness.class))
                .write();
        return EmbeddedStackOptions.of(assembly).withHttpPort(0);
    }

    private static byte[] archive(Class<?> handler) {
        var name = handler.getName().replace('.', '/') + ".class";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var code = handler.getClassLoader().getResourceAsStream(name)) {
            zip.putNextEntry(new ZipEntry(name));
            Objects.requireNonNull(code).transferTo(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static HttpResponse<String> get(EmbeddedStack stack, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(stack.httpEndpoint() + "/v1/shown"))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static DynamoDbClient dynamoDb(EmbeddedStack stack) {
        return DynamoDbClient.builder()
                .endpointOverride(stack.dynamoDbEndpoint())
                .region(Region.of(LocalAccount.REGION))
                .credentialsProvider(credentials())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static SqsClient sqs(EmbeddedStack stack) {
        return SqsClient.builder()
                .endpointOverride(stack.sqsEndpoint())
                .region(Region.of(LocalAccount.REGION))
                .credentialsProvider(credentials())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(LocalAccount.ACCESS_KEY_ID, LocalAccount.SECRET_ACCESS_KEY));
    }
}
