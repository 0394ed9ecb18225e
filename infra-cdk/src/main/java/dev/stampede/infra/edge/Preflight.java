package dev.stampede.infra.edge;

import dev.stampede.infra.stage.LogicalId;
import dev.stampede.infra.stage.Stage;
import java.util.Optional;
import software.amazon.awscdk.services.cloudfront.OriginRequestHeaderBehavior;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.constructs.Construct;

/**
 * What a browser asks before it lets a page of another origin call: API Gateway answers that itself, by these headers.
 * They are passed on where answers are kept too, and are part of no cache's key: which pages may read an answer is said
 * by {@link SecurityHeaders}, whoever asked for it first.
 */
final class Preflight extends Construct {

    private final Optional<OriginRequestPolicy> policy;

    Preflight(Construct scope, String id, Stage stage) {
        super(scope, id);
        policy = stage.storefrontOrigins().isEmpty() ? Optional.empty() : Optional.of(passedOn(stage));
    }

    /** Empty where no other origin's pages may call. */
    Optional<OriginRequestPolicy> policy() {
        return policy;
    }

    private OriginRequestPolicy passedOn(Stage stage) {
        return LogicalId.pin(
                "PreflightRequests",
                OriginRequestPolicy.Builder.create(this, "Policy")
                        .originRequestPolicyName("stampede-%s-Preflight".formatted(stage.name()))
                        .comment("What a preflight asks by")
                        .headerBehavior(OriginRequestHeaderBehavior.allowList(
                                "Origin", "Access-Control-Request-Headers", "Access-Control-Request-Method"))
                        .build());
    }
}
