package dev.stampede.runtime.secrets;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.lambda.powertools.parameters.secrets.SecretsProvider;

/**
 * Makes the signing key of an environment that is told of one, in modules that have the library on their class path.
 */
@Factory
@Requires(classes = SecretsProvider.class)
@Requires(property = "quote.signing.secret")
final class SecretsFactory {

    @Bean(preDestroy = "close")
    @Singleton
    SecretsManagerClient secretsManager(AwsCredentialsProvider credentials) {
        return SecretsManagerClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(credentials)
                .build();
    }

    @Bean
    @Singleton
    SigningKey signingKey(SecretsManagerClient client, @Value("${quote.signing.secret}") String secretArn) {
        return new SigningKey(SecretsProvider.builder().withClient(client).build(), secretArn);
    }
}
