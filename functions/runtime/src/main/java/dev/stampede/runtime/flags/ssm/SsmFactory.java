package dev.stampede.runtime.flags.ssm;

import dev.stampede.runtime.flags.FlagSource;
import dev.stampede.runtime.flags.json.FlagsJson;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.lambda.powertools.parameters.ssm.SSMProvider;

/**
 * Makes the source of flags for an environment whose {@code FEATURE_FLAGS} begins with {@code ssm:}, in modules that
 * have the library on their class path.
 */
@Factory
@Requires(classes = SSMProvider.class)
@Requires(property = "feature.flags", pattern = "ssm:.+")
final class SsmFactory {

    private static final String SCHEME = "ssm:";

    /** A healthy call takes tens of milliseconds; one that takes this long is better sent again. */
    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(2);

    /** All attempts of one call, well within the time from one reading to the next. */
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);

    @Bean(preDestroy = "close")
    @Singleton
    SsmClient ssm(AwsCredentialsProvider credentials) {
        return SsmClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(credentials)
                .overrideConfiguration(settings ->
                        settings.apiCallAttemptTimeout(ATTEMPT_TIMEOUT).apiCallTimeout(CALL_TIMEOUT))
                .build();
    }

    @Bean
    @Singleton
    FlagSource parameterFlags(SsmClient client, FlagsJson json, @Value("${feature.flags}") String place) {
        return new ParameterFlags(
                SSMProvider.builder().withClient(client).build(), place.substring(SCHEME.length()), json);
    }
}
