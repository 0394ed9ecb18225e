package dev.stampede.simulation.sdk;

import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;

/**
 * How a client of the SDK calls its service.
 *
 * @param attemptTimeout after which a try is given up
 * @param callTimeout after which all of it is given up
 * @param attempts how often it tries at most
 * @param baseDelay the longest pause before the second try, doubled before each further one
 * @param throttledDelay the same after a try was refused as too much
 */
public record ClientSettings(
        Duration attemptTimeout, Duration callTimeout, int attempts, Duration baseDelay, Duration throttledDelay) {

    private static final Duration ATTEMPT = Duration.ofSeconds(2);
    private static final Duration CALL = Duration.ofSeconds(5);
    private static final Duration THROTTLED = Duration.ofMillis(500);

    /**
     * As the functions' client: its factory's time-outs, and the tries that the SDK's retry policy for DynamoDB has.
     */
    public static final ClientSettings DYNAMODB =
            new ClientSettings(ATTEMPT, CALL, 9, Duration.ofMillis(25), THROTTLED);

    /** As the functions' client: its factory's time-outs, and the tries of the SDK's legacy mode, its default. */
    public static final ClientSettings SQS = new ClientSettings(ATTEMPT, CALL, 4, Duration.ofMillis(100), THROTTLED);

    /** As a request changes them that has plugins of its own. */
    public ClientSettings of(AwsRequest request) {
        return request.overrideConfiguration().map(own -> with(own.plugins())).orElse(this);
    }

    private ClientSettings with(List<SdkPlugin> plugins) {
        var configuration = DynamoDbServiceClientConfiguration.builder();
        configuration.overrideConfiguration(
                ClientOverrideConfiguration.builder().build());
        plugins.forEach(plugin -> plugin.configureClient(configuration));
        return configuration
                .overrideConfiguration()
                .retryStrategy()
                .map(strategy -> new ClientSettings(
                        attemptTimeout, callTimeout, strategy.maxAttempts(), baseDelay, throttledDelay))
                .orElse(this);
    }
}
