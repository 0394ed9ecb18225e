package dev.stampede.runtime.dynamodb;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes the one DynamoDB client of an environment. */
@Factory
final class DynamoDbFactory {

    /** A healthy call takes milliseconds; one that takes this long is better sent again. */
    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(2);

    /** All attempts of one call, well within the gateway's 29 seconds. */
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);

    @Bean(preDestroy = "close")
    @Singleton
    DynamoDbClient dynamoDb(AwsCredentialsProvider credentials) {
        return DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(credentials)
                .overrideConfiguration(settings -> settings.apiCallAttemptTimeout(ATTEMPT_TIMEOUT)
                        .apiCallTimeout(CALL_TIMEOUT)
                        .addExecutionInterceptor(new TracedCalls()))
                .build();
    }
}
