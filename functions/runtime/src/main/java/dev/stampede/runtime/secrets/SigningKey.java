package dev.stampede.runtime.secrets;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import software.amazon.lambda.powertools.parameters.secrets.SecretsProvider;

/**
 * A key that signs one kind of what travels through a shopper's hands, from Secrets Manager, asked for at most every
 * ten minutes. What was sealed with a key that was rotated since is refused, and its shopper asks for a new one.
 */
public final class SigningKey implements Supplier<byte[]> {

    /** The name of the bean that signs shipping quotes. */
    public static final String QUOTES = "quotes";

    /** The name of the bean that signs admissions. */
    public static final String ADMISSIONS = "admissions";

    /** The name of the bean that signs coupons. */
    public static final String COUPONS = "coupons";

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
