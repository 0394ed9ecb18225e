package dev.stampede.model.dynamodb;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;

/**
 * Has the client send a request once. A try of the client's own may arrive long after another one was answered, and
 * whoever made the call can't know that there was one.
 */
public final class OneTry {

    /** For a request's own configuration; everything else stays as the client has it. */
    public static final AwsRequestOverrideConfiguration OF_A_CALL = AwsRequestOverrideConfiguration.builder()
            .addPlugin(config -> config.overrideConfiguration(config.overrideConfiguration().toBuilder()
                    .retryStrategy(AwsRetryStrategy.doNotRetry())
                    .build()))
            .build();

    private OneTry() {}
}
