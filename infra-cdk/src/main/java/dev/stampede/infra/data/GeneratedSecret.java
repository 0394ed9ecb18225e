package dev.stampede.infra.data;

import dev.stampede.infra.stage.LogicalId;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/** A secret of letters and digits that Secrets Manager makes up, so that nobody has ever typed it. */
final class GeneratedSecret {

    private GeneratedSecret() {}

    /** In that construct, under exactly that logical id. */
    static ISecret in(Construct scope, String logicalId, String description, int characters) {
        return LogicalId.pin(
                logicalId,
                Secret.Builder.create(scope, "Secret")
                        .description(description)
                        .generateSecretString(SecretStringGenerator.builder()
                                .passwordLength(characters)
                                .excludePunctuation(true)
                                .build())
                        .build());
    }
}
