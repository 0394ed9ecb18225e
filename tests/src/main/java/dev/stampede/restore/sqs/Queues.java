package dev.stampede.restore.sqs;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * All queues of a marketplace on this machine.
 *
 * @param sqs where SQS answers
 */
public record Queues(URI sqs) {

    /** How many messages are in them, those that somebody is working on included. */
    public long messages() {
        try (var client = client()) {
            return client.listQueues().queueUrls().stream()
                    .mapToLong(queue -> messages(client, queue))
                    .sum();
        }
    }

    /** Whether there are none any more: nobody answers. */
    public boolean areGone() {
        try {
            messages();
            return false;
        } catch (SdkClientException nobodyAnswers) {
            return true;
        }
    }

    private static long messages(SqsClient client, String queue) {
        var attributes = client.getQueueAttributes(request -> request.queueUrl(queue)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes();
        return attributes.values().stream().mapToLong(Long::parseLong).sum();
    }

    private SqsClient client() {
        // ElasticMQ takes any credentials.
        return SqsClient.builder()
                .endpointOverride(sqs)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
