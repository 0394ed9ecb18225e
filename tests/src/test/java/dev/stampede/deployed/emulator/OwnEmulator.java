package dev.stampede.deployed.emulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stampede.client.Interrupted;
import dev.stampede.localstack.EmbeddedStack;
import dev.stampede.localstack.lambda.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint on loopback for all services, told apart as real emulators do, by what requests are signed for. What is
 * deployed starts to run when somebody first asks for it.
 */
public final class OwnEmulator implements AutoCloseable {

    private static final String ACCOUNT = "000000000000";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Objects objects = new Objects();
    private final Stacks stacks = new Stacks(objects, this::physicalId);
    private final Path directory;
    private final Path cache;
    private @Nullable EmbeddedStack market;

    private OwnEmulator(HttpServer server, Path directory, Path cache) {
        this.server = server;
        this.directory = directory;
        this.cache = cache;
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /**
     * Starts it on a free port.
     *
     * @param directory for what is deployed
     * @param cache what stacks keep for each other
     */
    public static OwnEmulator start(Path directory, Path cache) throws IOException {
        return new OwnEmulator(
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0), directory, cache);
    }

    /** Where it answers. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The stacks that were deployed. */
    public Map<String, String> templates() {
        return stacks.templates();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        http.shutdownNow();
        stopMarket();
    }

    private synchronized void stopMarket() {
        if (market != null) {
            market.close();
        }
    }

    private synchronized EmbeddedStack market() {
        var running = market;
        if (running == null) {
            running = EmbeddedStack.start(new UploadedAssembly(directory, stacks.templates(), objects.all())
                    .write()
                    .withCache(cache)
                    .withParameter("PaymentProviderUrl", "sandbox"));
            market = running;
        }
        return running;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var reply = reply(exchange);
            reply.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            boolean bodiless = exchange.getRequestMethod().equals("HEAD") || reply.body().length == 0;
            exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : reply.body().length);
            if (!bodiless) {
                exchange.getResponseBody().write(reply.body());
            }
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        var asked = Asked.of(exchange);
        try {
            return answer(asked);
        } catch (RuntimeException e) {
            System.err.printf("own emulator: %s %s %s: %s%n", asked.service(), asked.target(), asked.path(), e);
            return Reply.error("InternalFailure", String.valueOf(e));
        }
    }

    private Reply answer(Asked asked) {
        return switch (asked.service()) {
            case "sts" -> sts(asked.form());
            case "ssm" -> Reply.json("{\"Parameter\":{\"Name\":\"version\",\"Type\":\"String\",\"Value\":\"33\"}}");
            case "s3" -> objects.answer(asked);
            case "cloudformation" -> stacks.answer(asked.form());
            case "dynamodb" -> forwarded(asked, market().dynamoDbEndpoint());
            case "sqs" -> forwarded(asked, market().sqsEndpoint());
            case "lambda" -> lambda(asked);
            default -> Reply.notFound();
        };
    }

    private static Reply sts(Map<String, String> form) {
        return switch (form.getOrDefault("Action", "")) {
            case "GetCallerIdentity" ->
                Reply.result(
                        "GetCallerIdentity",
                        "<Arn>arn:aws:iam::%s:root</Arn><UserId>test</UserId><Account>%s</Account>"
                                .formatted(ACCOUNT, ACCOUNT));
            case "AssumeRole" -> Reply.result("AssumeRole", """
                        <Credentials><AccessKeyId>test</AccessKeyId><SecretAccessKey>test</SecretAccessKey>\
                        <SessionToken>test</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>\
                        <AssumedRoleUser><AssumedRoleId>test</AssumedRoleId><Arn>%s</Arn></AssumedRoleUser>""".formatted(form.getOrDefault("RoleArn", "")));
            default -> Reply.error("InvalidAction", String.valueOf(form.get("Action")));
        };
    }

    private Reply forwarded(Asked asked, URI service) {
        var request = HttpRequest.newBuilder(service.resolve(asked.path()))
                .header("Content-Type", asked.contentType())
                .header("X-Amz-Target", asked.target())
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/%s/aws4_request, "
                                        .formatted(asked.service())
                                + "SignedHeaders=host, Signature=0")
                .POST(BodyPublishers.ofByteArray(asked.body()))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            return new Reply(
                    answer.statusCode(),
                    Map.of(
                            "Content-Type",
                            answer.headers().firstValue("Content-Type").orElse("application/x-amz-json-1.0")),
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("The service behind", e);
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }

    private Reply lambda(Asked asked) {
        var parts = asked.path().split("/", -1);
        return switch (market().functions().invoke(parts[3], asked.body())) {
            case Invocation.Succeeded succeeded -> new Reply(200, Map.of(), succeeded.payload());
            case Invocation.Throttled throttled ->
                new Reply(
                        429,
                        Map.of("X-Amzn-ErrorType", "TooManyRequestsException"),
                        "{}".getBytes(StandardCharsets.UTF_8));
            case Invocation.Failed failed ->
                new Reply(
                        200,
                        Map.of("X-Amz-Function-Error", "Unhandled"),
                        JSON.createObjectNode()
                                .put("errorType", failed.errorType())
                                .put("errorMessage", failed.message())
                                .toString()
                                .getBytes(StandardCharsets.UTF_8));
        };
    }

    /** What the local stack calls it: its logical id, but for queues, which are known by their URL. */
    private String physicalId(String type, String logicalId) {
        return Optional.of(type)
                .filter("AWS::SQS::Queue"::equals)
                .map(queue -> market().queueUrl(logicalId))
                .orElse(logicalId);
    }
}
