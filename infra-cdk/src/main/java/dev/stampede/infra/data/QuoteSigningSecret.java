package dev.stampede.infra.data;

import dev.stampede.infra.stage.Accepted;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/** The key that signs shipping quotes, so that checkout can trust what a shopper's browser carries back. */
final class QuoteSigningSecret extends Construct {

    /** Of letters and digits, 64 hold 381 bits: more than the 256 that HMAC-SHA-256 can use (RFC 2104, section 3). */
    private static final int CHARACTERS = 64;

    private final ISecret secret;

    QuoteSigningSecret(Construct scope, String id) {
        super(scope, id);
        secret = GeneratedSecret.in(this, "QuoteSigningSecret", "Signs shipping quotes", CHARACTERS);
        Accepted.finding(
                secret,
                "SMG4",
                "Nobody has seen it and one function reads it; a change refuses every quote that a shopper holds,"
                        + " so it is made when there is a reason, and not in the middle of a sale");
    }

    ISecret secret() {
        return secret;
    }
}
