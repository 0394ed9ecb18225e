package dev.stampede.operations;

import dev.stampede.model.dynamodb.Pause;
import dev.stampede.operations.warmup.StartEnvironments;
import dev.stampede.operations.warmup.lambda.InvokedFunctions;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Wires what starts environments. */
@Factory
final class WarmUpFactory {

    /** Hundreds of connections are opened at once, on two CPUs. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** A function behind the API ends a call after 20 s by itself. */
    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(25);

    /** With the attempts before that were throttled, which take no time themselves. */
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);

    /** What is throttled is sent again within three seconds; later the other calls are held no more. */
    private static final int ATTEMPTS = 3;

    @Bean(preDestroy = "close")
    @Singleton
    LambdaClient lambda(AwsCredentialsProvider credentials) {
        return LambdaClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(ATTEMPT_TIMEOUT))
                .credentialsProvider(credentials)
                .overrideConfiguration(settings -> settings.apiCallAttemptTimeout(ATTEMPT_TIMEOUT)
                        .apiCallTimeout(CALL_TIMEOUT)
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build()))
                .build();
    }

    @Bean
    @Singleton
    StartEnvironments startEnvironments(LambdaClient lambda, JsonMapper json) {
        return new StartEnvironments(new InvokedFunctions(lambda, json), Clock.systemUTC(), Pause.real());
    }
}
