package dev.stampede.infra.data;

import dev.stampede.infra.stage.Accepted;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/**
 * What CloudFront proves itself by to the API, as a header: an HTTP API has no resource policy and takes no firewall,
 * so whoever knew its own address would go round the one at the edge (Amazon CloudFront developer guide, "Restrict
 * access to Application Load Balancers", describes the same for those).
 *
 * <p>The value is put into CloudFront's configuration and the functions' environment when they are deployed. It guards
 * against load, not against theft: each request is still authorized by its token.
 */
final class OriginSecret extends Construct {

    /** Of letters and digits, 43 hold 256 bits. */
    private static final int CHARACTERS = 43;

    private final ISecret secret;

    OriginSecret(Construct scope, String id) {
        super(scope, id);
        secret = GeneratedSecret.in(
                this, "OriginSecret", "Sent by CloudFront with each request, and known by nobody else", CHARACTERS);
        Accepted.finding(
                secret,
                "SMG4",
                "CloudFront and the functions learn it when they are deployed: changed at any other time it would"
                        + " shut the shop");
    }

    ISecret secret() {
        return secret;
    }
}
