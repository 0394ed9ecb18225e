package dev.stampede.localstack.sqs;

import dev.stampede.localstack.template.LocalAccount;
import java.net.URI;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * ElasticMQ on a loopback port, in memory.
 *
 * <p>Its own persistence loses acknowledged messages in a crash, so it isn't used: what a restart loses, the tables
 * bring back.
 */
public final class LocalQueues implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final SQSRestServer server;
    private final URI endpoint;

    private LocalQueues(SQSRestServer server, int port) {
        this.server = server;
        this.endpoint = URI.create("http://" + LOOPBACK + ":" + port);
    }

    /**
     * Starts it without queues.
     *
     * @param port the port on 127.0.0.1, or 0 for a free one
     */
    public static LocalQueues start(int port) {
        var builder = SQSRestServerBuilder.withInterface(LOOPBACK)
                .withAWSRegion(LocalAccount.REGION)
                .withAWSAccountId(LocalAccount.ACCOUNT);
        var server = port == 0
                ? builder.withDynamicPort().start()
                : builder.withPort(port)
                        .withServerAddress(new NodeAddress("http", LOOPBACK, port, ""))
                        .start();
        return new LocalQueues(server, server.waitUntilStarted().localAddress().getPort());
    }

    /** Where it listens; a queue's URL begins with it. */
    public URI endpoint() {
        return endpoint;
    }

    /** A new client for its queues; the caller closes it. */
    public SqsClient client() {
        return SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(LocalAccount.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(LocalAccount.ACCESS_KEY_ID, LocalAccount.SECRET_ACCESS_KEY)))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @Override
    public void close() {
        server.stopAndWait();
    }
}
