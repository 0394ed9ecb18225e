package dev.stampede.runtime.secrets;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.lambda.powertools.parameters.secrets.SecretsProvider;

/** Makes the signing keys that an environment is told of, in modules that have the library on their class path. */
@Factory
@Requires(classes = SecretsProvider.class)
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
    SecretsProvider secrets(SecretsManagerClient client) {
        return SecretsProvider.builder().withClient(client).build();
    }

    @Bean
    @Singleton
    @Named(SigningKey.QUOTES)
    @Requires(property = "quote.signing.secret")
    SigningKey ofQuotes(SecretsProvider secrets, @Value("${quote.signing.secret}") String secretArn) {
        return new SigningKey(secrets, secretArn);
    }

    @Bean
    @Singleton
    @Named(SigningKey.ADMISSIONS)
    @Requires(property = "admission.signing.secret")
    SigningKey ofAdmissions(SecretsProvider secrets, @Value("${admission.signing.secret}") String secretArn) {
        return new SigningKey(secrets, secretArn);
    }

    @Bean
    @Singleton
    @Named(SigningKey.COUPONS)
    @Requires(property = "coupon.signing.secret")
    SigningKey ofCoupons(SecretsProvider secrets, @Value("${coupon.signing.secret}") String secretArn) {
        return new SigningKey(secrets, secretArn);
    }
}
