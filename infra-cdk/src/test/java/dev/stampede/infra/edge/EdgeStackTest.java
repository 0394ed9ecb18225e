package dev.stampede.infra.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.stampede.infra.Marketplace;
import dev.stampede.infra.Resource;
import dev.stampede.infra.WrittenOut;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EdgeStackTest {

    private static final String CACHE = "AWS::CloudFront::CachePolicy";
    private static final String BUCKET = "AWS::S3::Bucket";

    /** CloudFront's own: nothing is kept (CloudFront developer guide, "Use managed cache policies"). */
    private static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

    /** CloudFront's own: all that was sent but the host (the same, "Use managed origin request policies"). */
    private static final String ALL_VIEWER_EXCEPT_HOST_HEADER = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

    @Test
    void tells_where_the_shop_is_and_where_its_pages_go() {
        assertThat(Marketplace.dev().told("Edge"))
                .containsExactlyInAnyOrder("ShopUrl", "StorefrontBucket", "DistributionId");
        assertThat(Marketplace.prodWithAllSettings().section("Edge", "Outputs").get("ShopUrl"))
                .isEqualTo(Map.of("Value", "https://shop.example"));
    }

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void keeps_an_answer_as_long_as_it_says_itself_and_one_that_says_nothing_not_at_all(Marketplace stage) {
        assertThat(stage.all(CACHE)).hasSize(3).allSatisfy(policy -> {
            assertThat(policy.number("CachePolicyConfig", "MinTTL")).isZero();
            assertThat(policy.number("CachePolicyConfig", "DefaultTTL")).isZero();
        });
        assertThat(stage.one(CACHE, "PagesCache").number("CachePolicyConfig", "MaxTTL"))
                .isEqualTo(86_400);
        assertThat(stage.one(CACHE, "AvailabilityCache").number("CachePolicyConfig", "MaxTTL"))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void sends_paths_to_the_narrowest_rule_first(Marketplace stage) {
        assertThat(behaviours(stage))
                .extracting(
                        path -> path.text("PathPattern"),
                        path -> WrittenOut.of(path.property("CachePolicyId").orElseThrow()))
                .containsExactly(
                        tuple("/v1/offers/*/availability", "<AvailabilityCache>"),
                        tuple("/v1/categories/*", "<ListsCache>"),
                        tuple("/v1/categories", "<PagesCache>"),
                        tuple("/v1/products/*", "<PagesCache>"),
                        tuple("/v1/sales/*/room", "<AvailabilityCache>"),
                        tuple("/v1/sales/*/room/tickets", "<ListsCache>"),
                        tuple("/v1/sales/*/*", CACHING_DISABLED),
                        tuple("/v1/sales/*", "<AvailabilityCache>"),
                        tuple("/v1/treasures/*/*", CACHING_DISABLED),
                        tuple("/v1/treasures/*", "<AvailabilityCache>"),
                        tuple("/v1/*", CACHING_DISABLED));
    }

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void only_reads_where_it_keeps_and_passes_the_token_on_where_it_does_not(Marketplace stage) {
        assertThat(behaviours(stage))
                .filteredOn(path -> !path.text("CachePolicyId").equals(CACHING_DISABLED))
                .hasSize(8)
                .allSatisfy(path -> {
                    assertThat(path.list("AllowedMethods")).isEqualTo(List.of("GET", "HEAD", "OPTIONS"));
                });
        assertThat(behaviours(stage))
                .filteredOn(path -> path.text("CachePolicyId").equals(CACHING_DISABLED))
                .hasSize(3)
                .allSatisfy(path -> {
                    assertThat(path.list("AllowedMethods").toString()).contains("GET", "POST", "PUT");
                    assertThat(path.text("OriginRequestPolicyId")).isEqualTo(ALL_VIEWER_EXCEPT_HOST_HEADER);
                });
    }

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void keeps_no_error(Marketplace stage) {
        assertThat(distribution(stage).list("DistributionConfig", "CustomErrorResponses"))
                .map(error -> new Resource("Edge", "error", Map.of("Properties", error)))
                .allSatisfy(
                        error -> assertThat(error.number("ErrorCachingMinTTL")).isZero())
                .extracting(error -> error.number("ErrorCode"))
                .contains(404, 500, 502, 503, 504);
    }

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void speaks_https_with_browsers_and_with_the_api(Marketplace stage) {
        assertThat(behaviours(stage)).allSatisfy(path -> {
            assertThat(path.text("ViewerProtocolPolicy")).isEqualTo("https-only");
            assertThat(path.property("Compress")).contains(true);
        });
        assertThat(distribution(stage).text("DistributionConfig", "DefaultCacheBehavior", "ViewerProtocolPolicy"))
                .isEqualTo("redirect-to-https");
        assertThat(api(stage).text("CustomOriginConfig", "OriginProtocolPolicy"))
                .isEqualTo("https-only");
        assertThat(api(stage).list("CustomOriginConfig", "OriginSSLProtocols")).isEqualTo(List.of("TLSv1.2"));
    }

    @Test
    void wants_tls_1_2_on_a_domain_of_its_own() {
        var config = distribution(Marketplace.prodWithAllSettings());

        assertThat(config.list("DistributionConfig", "Aliases")).isEqualTo(List.of("shop.example"));
        assertThat(config.text("DistributionConfig", "ViewerCertificate", "MinimumProtocolVersion"))
                .isEqualTo("TLSv1.2_2021");
        assertThat(config.text("DistributionConfig", "ViewerCertificate", "SslSupportMethod"))
                .isEqualTo("sni-only");
    }

    @Test
    void proves_itself_to_the_api_where_it_is_the_only_way_in() {
        assertThat(api(Marketplace.dev()).property("OriginCustomHeaders")).isEmpty();
        assertThat(Marketplace.keptStages()).allSatisfy(stage -> {
            assertThat(api(stage).list("OriginCustomHeaders"))
                    .singleElement()
                    .extracting(Object::toString)
                    .asString()
                    .contains("HeaderName=x-origin-secret", "OriginSecret");
            assertThat(Stream.of("CatalogApi", "CheckoutApi", "ParcelsApi", "SellingApi", "FlashsaleApi"))
                    .allSatisfy(function -> assertThat(stage.one("AWS::Lambda::Function", function)
                                    .text("Environment", "Variables", "ORIGIN_SECRETS"))
                            .contains("OriginSecret"));
        });
    }

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void tells_browsers_what_not_to_do(Marketplace stage) {
        assertThat(stage.all("AWS::CloudFront::ResponseHeadersPolicy"))
                .hasSize(2)
                .allSatisfy(policy -> {
                    var headers = policy.property("ResponseHeadersPolicyConfig", "SecurityHeadersConfig")
                            .orElseThrow()
                            .toString();
                    assertThat(headers)
                            .contains(
                                    "AccessControlMaxAgeSec=31536000",
                                    "FrameOption=DENY",
                                    "ContentTypeOptions",
                                    "ReferrerPolicy=strict-origin",
                                    "frame-ancestors 'none'")
                            .doesNotContain("unsafe-inline", "unsafe-eval");
                });
        assertThat(behaviours(stage))
                .allSatisfy(path ->
                        assertThat(path.property("ResponseHeadersPolicyId")).contains(Map.of("Ref", "AnswerHeaders")));
    }

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void shows_no_bucket_to_the_public_and_the_pages_to_cloudfront_alone(Marketplace stage) {
        assertThat(stage.all(BUCKET)).isNotEmpty().allSatisfy(bucket -> {
            assertThat(bucket.property("PublicAccessBlockConfiguration"))
                    .contains(Map.of(
                            "BlockPublicAcls", true,
                            "BlockPublicPolicy", true,
                            "IgnorePublicAcls", true,
                            "RestrictPublicBuckets", true));
            assertThat(bucket.property("BucketEncryption")).isPresent();
            assertThat(policyOf(stage, bucket)).contains("Effect=Deny", "aws:SecureTransport=false");
        });
        assertThat(stage.only("AWS::CloudFront::OriginAccessControl")
                        .text("OriginAccessControlConfig", "SigningBehavior"))
                .isEqualTo("always");
        assertThat(policyOf(stage, stage.one(BUCKET, "StorefrontBucket")))
                .contains("Principal={Service=cloudfront.amazonaws.com}", "Action=s3:GetObject", "Ref=Distribution");
    }

    @ParameterizedTest
    @MethodSource(Marketplace.KEPT_STAGES)
    void writes_down_who_asked_for_what_and_forgets_it_after_ninety_days(Marketplace kept) {
        assertThat(distribution(kept).property("DistributionConfig", "Logging", "Bucket"))
                .contains(Map.of("Fn::GetAtt", List.of("AccessLogsBucket", "RegionalDomainName")));
        assertThat(kept.one(BUCKET, "StorefrontBucket").property("LoggingConfiguration", "DestinationBucketName"))
                .contains(Map.of("Ref", "AccessLogsBucket"));
        assertThat(kept.one(BUCKET, "AccessLogsBucket").text("LifecycleConfiguration", "Rules"))
                .contains("ExpirationInDays=90");
    }

    private static Resource distribution(Marketplace stage) {
        return stage.only("AWS::CloudFront::Distribution");
    }

    /** In the order in which they are tried, each named for its path. */
    private static List<Resource> behaviours(Marketplace stage) {
        return distribution(stage).list("DistributionConfig", "CacheBehaviors").stream()
                .map(behaviour -> new Resource("Edge", "behaviour", Map.of("Properties", behaviour)))
                .map(path -> new Resource("Edge", path.text("PathPattern"), path.definition()))
                .toList();
    }

    private static Resource api(Marketplace stage) {
        return distribution(stage).list("DistributionConfig", "Origins").stream()
                .map(origin -> new Resource("Edge", "origin", Map.of("Properties", origin)))
                .filter(origin -> origin.property("CustomOriginConfig").isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String policyOf(Marketplace stage, Resource bucket) {
        return stage.all("AWS::S3::BucketPolicy").stream()
                .filter(policy -> policy.text("Bucket", "Ref").equals(bucket.id()))
                .findFirst()
                .orElseThrow()
                .properties()
                .toString();
    }
}
