package dev.stampede.runtime.sqs;

import dev.stampede.model.dynamodb.Pause;
import dev.stampede.runtime.event.OrderEventJson;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Makes the one SQS client of an environment, in modules that have the library on their class path. */
@Factory
@Requires(classes = SqsClient.class)
final class SqsFactory {

    /** A healthy call takes tens of milliseconds; one that takes this long is better sent again. */
    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(2);

    /** All attempts of one call, well within the time-out of a function that sends several batches. */
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);

    @Bean(preDestroy = "close")
    @Singleton
    SqsClient sqs(AwsCredentialsProvider credentials) {
        return SqsClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(credentials)
                .overrideConfiguration(settings ->
                        settings.apiCallAttemptTimeout(ATTEMPT_TIMEOUT).apiCallTimeout(CALL_TIMEOUT))
                .build();
    }

    /** The queue that fulfilment works off, for functions that are given its URL. */
    @Bean
    @Singleton
    @Requires(property = "fulfilment.queue.url")
    OrderEventQueue fulfilmentQueue(
            SqsClient sqs, OrderEventJson json, @Value("${fulfilment.queue.url}") String queueUrl) {
        return new OrderEventQueue(sqs, json, Pause.real(), queueUrl);
    }
}
