package dev.stampede.runtime.secrets;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import software.amazon.lambda.powertools.parameters.secrets.SecretsProvider;

/**
 * The key that seals what travels through a shopper's hands (quotes, admissions, coupons; the type in the seal's header
 * tells them apart), from Secrets Manager, asked for at most every ten minutes. What was sealed with a key that was
 * rotated since is refused, and its shopper asks for a new one.
 */
public final class SigningKey implements Supplier<byte[]> {

    private static final int KEPT_MINUTES = 10;

    private final SecretsProvider secrets;
    private final String secretArn;

    /** Asks that provider for the secret of that ARN. */
    public SigningKey(SecretsProvider secrets, String secretArn) {
        this.secrets = secrets;
        this.secretArn = secretArn;
    }

    @Override
    public byte[] get() {
        return secrets.withMaxAge(KEPT_MINUTES, ChronoUnit.MINUTES)
                .get(secretArn)
                .getBytes(StandardCharsets.UTF_8);
    }
}
