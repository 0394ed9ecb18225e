package dev.stampede.infra.data;

import dev.stampede.infra.stage.Accepted;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/**
 * The keys that sign what a shopper's browser carries back: one for each kind, so that whoever may sign the one can't
 * make up the other.
 */
public final class SigningSecrets extends Construct {

    /** Of letters and digits, 64 hold 381 bits: more than the 256 that HMAC-SHA-256 can use (RFC 2104, section 3). */
    private static final int CHARACTERS = 64;

    private final ISecret quotes;
    private final ISecret admissions;
    private final ISecret coupons;

    SigningSecrets(Construct scope, String id) {
        super(scope, id);
        quotes = secret("QuoteSigningSecret", "Signs shipping quotes");
        admissions = secret("AdmissionSigningSecret", "Signs admissions to sales");
        coupons = secret("CouponSigningSecret", "Signs coupons of treasures");
    }

    /** Of shipping quotes, which checkout makes and takes. */
    public ISecret quotes() {
        return quotes;
    }

    /** Of admissions, which a waiting room makes and checkout takes. */
    public ISecret admissions() {
        return admissions;
    }

    /** Of coupons, which a treasure makes and checkout takes. */
    public ISecret coupons() {
        return coupons;
    }

    private ISecret secret(String logicalId, String description) {
        var secret = GeneratedSecret.in(new Construct(this, logicalId), logicalId, description, CHARACTERS);
        Accepted.finding(
                secret,
                "SMG4",
                "Nobody has seen it; a change refuses all that shoppers hold of the kind, so it is made when there is"
                        + " a reason, and not in the middle of a sale");
        return secret;
    }
}
