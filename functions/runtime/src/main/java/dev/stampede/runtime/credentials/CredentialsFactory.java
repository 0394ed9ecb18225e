package dev.stampede.runtime.credentials;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;

/**
 * Looks for credentials only where Lambda puts them: in variables, or, for a function with SnapStart, behind the
 * container endpoint, because variables would be frozen into the snapshot (Lambda developer guide, SnapStart).
 */
@Factory
final class CredentialsFactory {

    @Bean
    @Singleton
    AwsCredentialsProvider credentials() {
        return AwsCredentialsProviderChain.of(
                EnvironmentVariableCredentialsProvider.create(),
                ContainerCredentialsProvider.builder().build());
    }
}
