package dev.stampede.infra.edge;

import dev.stampede.infra.shop.CrossOrigin;
import dev.stampede.infra.stage.LogicalId;
import dev.stampede.infra.stage.Stage;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.HeadersFrameOption;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersCorsBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersFrameOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.constructs.Construct;

/**
 * What browsers are told not to do with the shop's pages and answers (OWASP, "HTTP Security Response Headers"), and
 * which pages may read them.
 */
final class SecurityHeaders extends Construct {

    /** As long as lists of sites that want HTTPS ask for. */
    private static final Duration HTTPS_ONLY = Duration.days(365);

    private final ResponseHeadersPolicy pages;
    private final ResponseHeadersPolicy answers;

    SecurityHeaders(Construct scope, String id, Stage stage) {
        super(scope, id);
        pages = policy(
                "PageHeaders",
                "default-src 'self'; img-src 'self' https: data:; object-src 'none'; base-uri 'self';"
                        + " frame-ancestors 'none'",
                Optional.empty());
        // An answer of the API is data: nothing in it is ever to be run or shown as a page.
        answers = policy("AnswerHeaders", "default-src 'none'; frame-ancestors 'none'", readers(stage));
    }

    ResponseHeadersPolicy ofPages() {
        return pages;
    }

    ResponseHeadersPolicy ofAnswers() {
        return answers;
    }

    /**
     * Which other origins' pages may read an answer: as the gateway says, but by who asks now, where the answer may
     * have been kept since another asked. So no cache needs to tell origins apart.
     */
    private static Optional<ResponseHeadersCorsBehavior> readers(Stage stage) {
        if (stage.storefrontOrigins().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ResponseHeadersCorsBehavior.builder()
                .accessControlAllowOrigins(stage.storefrontOrigins())
                .accessControlAllowMethods(CrossOrigin.METHODS)
                .accessControlAllowHeaders(CrossOrigin.REQUEST_HEADERS)
                .accessControlExposeHeaders(CrossOrigin.ANSWER_HEADERS)
                .accessControlMaxAge(Duration.seconds(CrossOrigin.REMEMBERED.toSeconds()))
                .accessControlAllowCredentials(false)
                .originOverride(true)
                .build());
    }

    private ResponseHeadersPolicy policy(
            String name, String contentSecurityPolicy, Optional<ResponseHeadersCorsBehavior> readers) {
        return LogicalId.pin(
                name,
                ResponseHeadersPolicy.Builder.create(this, name)
                        .corsBehavior(readers.orElse(null))
                        .securityHeadersBehavior(ResponseSecurityHeadersBehavior.builder()
                                .contentSecurityPolicy(ResponseHeadersContentSecurityPolicy.builder()
                                        .contentSecurityPolicy(contentSecurityPolicy)
                                        .override(true)
                                        .build())
                                .contentTypeOptions(ResponseHeadersContentTypeOptions.builder()
                                        .override(true)
                                        .build())
                                .frameOptions(ResponseHeadersFrameOptions.builder()
                                        .frameOption(HeadersFrameOption.DENY)
                                        .override(true)
                                        .build())
                                .referrerPolicy(ResponseHeadersReferrerPolicy.builder()
                                        .referrerPolicy(HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)
                                        .override(true)
                                        .build())
                                .strictTransportSecurity(ResponseHeadersStrictTransportSecurity.builder()
                                        .accessControlMaxAge(HTTPS_ONLY)
                                        .includeSubdomains(true)
                                        .override(true)
                                        .build())
                                .build())
                        .build());
    }
}
