package dev.stampede.infra.edge;

import dev.stampede.infra.data.DataStack;
import dev.stampede.infra.shop.ShopApi;
import dev.stampede.infra.stage.Accepted;
import dev.stampede.infra.stage.LogicalId;
import dev.stampede.infra.stage.Stage;
import dev.stampede.infra.stage.StageStack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudfront.AddBehaviorOptions;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.ErrorResponse;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.OriginSslPolicy;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/** One address for the storefront's pages and the API, close to whoever asks. */
public final class EdgeStack extends StageStack {

    /** Where CloudFront gives up on the API: after API Gateway has, whose answer says more. */
    private static final Duration ORIGIN_TIMEOUT = Duration.seconds(30);

    private final Distribution distribution;

    /**
     * Defines it for the stage.
     *
     * @param firewallArn of what is asked before a request is let in; empty for nothing
     */
    public EdgeStack(
            Construct scope, String id, Stage stage, DataStack data, ShopApi api, Optional<String> firewallArn) {
        super(scope, id, stage, "Stampede: CloudFront and the storefront's files");
        var files = new StorefrontFiles(this, "Storefront", stage);
        var headers = new SecurityHeaders(this, "Headers", stage);
        var caches = new Caches(this, "Caches", stage);

        var builder = Distribution.Builder.create(this, "Distribution")
                .comment("stampede-" + stage.name())
                .httpVersion(HttpVersion.HTTP2_AND_3)
                .priceClass(PriceClass.PRICE_CLASS_100)
                .defaultRootObject("index.html")
                .errorResponses(notKept())
                .defaultBehavior(BehaviorOptions.builder()
                        .origin(S3BucketOrigin.withOriginAccessControl(files.bucket()))
                        .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
                        .responseHeadersPolicy(headers.ofPages())
                        .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                        .compress(true)
                        .build());
        files.accessLogs().ifPresent(logs -> builder.logBucket(logs).logFilePrefix("cloudfront/"));
        firewallArn.ifPresent(builder::webAclId);
        stage.domain()
                .ifPresent(domain -> builder.domainNames(List.of(domain.name()))
                        .certificate(Certificate.fromCertificateArn(this, "Certificate", domain.certificateArn()))
                        .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021));
        distribution = LogicalId.pin("Distribution", builder.build());
        acceptWhatIsLeftOut(stage);

        var shop = origin(api, data.originSecrets().sent());
        var preflight = new Preflight(this, "Preflight", stage).policy();
        // The first pattern that fits is taken: the narrow ones come first.
        var availability = cached(caches.availability(), headers, preflight);
        var pages = cached(caches.pages(), headers, preflight);
        var lists = cached(caches.lists(), headers, preflight);
        distribution.addBehavior("/v1/offers/*/availability", shop, availability);
        distribution.addBehavior("/v1/categories/*", shop, lists);
        distribution.addBehavior("/v1/categories", shop, pages);
        // One segment below: what is there is for anyone, and a POST of a product has none.
        distribution.addBehavior("/v1/products/*", shop, pages);
        // A sale and its room are for anyone, too; what is below them otherwise is somebody's own.
        distribution.addBehavior("/v1/sales/*/room", shop, availability);
        distribution.addBehavior("/v1/sales/*/room/tickets", shop, lists);
        distribution.addBehavior("/v1/sales/*/*", shop, passedOn(headers));
        distribution.addBehavior("/v1/sales/*", shop, availability);
        distribution.addBehavior("/v1/treasures/*/*", shop, passedOn(headers));
        distribution.addBehavior("/v1/treasures/*", shop, availability);
        distribution.addBehavior("/v1/*", shop, passedOn(headers));

        output(
                "ShopUrl",
                "https://"
                        + stage.domain().map(domain -> domain.name()).orElse(distribution.getDistributionDomainName()));
        output("StorefrontBucket", files.bucket().getBucketName());
        output("DistributionId", distribution.getDistributionId());
    }

    /** What CloudWatch knows the distribution by. */
    public String distributionId() {
        return distribution.getDistributionId();
    }

    /**
     * CloudFront keeps these for ten seconds unless it is told otherwise, under the path alone (Amazon CloudFront
     * developer guide, "How CloudFront processes HTTP 4xx and 5xx status codes"): a shopper would be told of an order
     * what another was told, and that the shop is busy when it no longer is.
     */
    private static List<ErrorResponse> notKept() {
        return Stream.of(404, 405, 414, 416, 500, 501, 502, 503, 504)
                .map(status -> ErrorResponse.builder()
                        .httpStatus(status)
                        .ttl(Duration.seconds(0))
                        .build())
                .toList();
    }

    private void acceptWhatIsLeftOut(Stage stage) {
        Accepted.finding(distribution, "CFR1", "The shop sells to whoever pays, wherever they are");
        if (!stage.isGuarded()) {
            Accepted.finding(distribution, "CFR2", "A firewall costs some 10 $ a month before its first request");
        }
        if (!stage.keepsData()) {
            Accepted.finding(distribution, "CFR3", "Removed every day, which a bucket with logs can't be");
        }
        if (stage.domain().isEmpty()) {
            Accepted.finding(distribution, "CFR4", "CloudFront's own domain comes with CloudFront's own choice of TLS");
        }
    }

    private static IOrigin origin(ShopApi api, Optional<ISecret> secret) {
        var origin = HttpOrigin.Builder.create(api.host())
                .protocolPolicy(OriginProtocolPolicy.HTTPS_ONLY)
                .originSslProtocols(List.of(OriginSslPolicy.TLS_V1_2))
                .readTimeout(ORIGIN_TIMEOUT);
        secret.ifPresent(known -> origin.customHeaders(
                Map.of("x-origin-secret", known.getSecretValue().unsafeUnwrap())));
        return origin.build();
    }

    /** What anybody may read, for as long as the API's own {@code Cache-Control} says. */
    private static AddBehaviorOptions cached(
            CachePolicy policy, SecurityHeaders headers, Optional<OriginRequestPolicy> preflight) {
        var behaviour = AddBehaviorOptions.builder()
                .cachePolicy(policy)
                .allowedMethods(AllowedMethods.ALLOW_GET_HEAD_OPTIONS)
                .responseHeadersPolicy(headers.ofAnswers())
                .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
                .compress(true);
        preflight.ifPresent(behaviour::originRequestPolicy);
        return behaviour.build();
    }

    /** What is somebody's own: never kept, and with all that was sent. */
    private static AddBehaviorOptions passedOn(SecurityHeaders headers) {
        return AddBehaviorOptions.builder()
                .cachePolicy(CachePolicy.CACHING_DISABLED)
                .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
                .allowedMethods(AllowedMethods.ALLOW_ALL)
                .responseHeadersPolicy(headers.ofAnswers())
                // A redirect would have sent the token in the clear before it came.
                .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
                .compress(true)
                .build();
    }
}
