package dev.stampede.deployed.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * Whose API is spoken to: an emulator's with made-up keys, or AWS's with those that the caller's environment holds.
 *
 * @param emulator where the emulator answers; empty for AWS
 * @param region which region; empty for that of the caller's environment
 */
public record CloudAccess(Optional<URI> emulator, Optional<String> region) {

    /** Emulators keep things apart by account and region; everything of ours is here. */
    public static final String EMULATED_REGION = "us-east-1";

    /** LocalStack's and floci's account for a key that is no account itself. */
    public static final String EMULATED_ACCOUNT = "000000000000";

    /** Both the key's id and the key: emulators check no signature. */
    public static final String EMULATED_KEY = "test";

    /** A function's first invocation may wait for its container. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(3);

    /** An emulator's API. */
    public static CloudAccess to(URI emulator) {
        return new CloudAccess(Optional.of(emulator), Optional.of(EMULATED_REGION));
    }

    /** AWS's API. */
    public static CloudAccess aws() {
        return new CloudAccess(Optional.empty(), Optional.empty());
    }

    /** A client that sends nothing twice by itself to an emulator: there an error is an error. */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        builder.httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(LONGEST_ANSWER));
        region.ifPresent(name -> builder.region(Region.of(name)));
        emulator.ifPresent(endpoint -> builder.endpointOverride(endpoint)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(EMULATED_KEY, EMULATED_KEY)))
                .overrideConfiguration(once -> once.retryStrategy(AwsRetryStrategy.doNotRetry())));
        return builder.build();
    }
}
