package dev.stampede.infra.edge;

import dev.stampede.infra.stage.LogicalId;
import dev.stampede.infra.stage.Stage;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.CacheQueryStringBehavior;
import software.constructs.Construct;

/**
 * How long CloudFront keeps what kind of answer: as long as the answer's own {@code Cache-Control} says, and no longer
 * than here; an answer that says nothing isn't kept.
 *
 * <p>A cache's key is the path and what the documentation knows of the query, nothing else: whatever a stranger may
 * make up and is part of it, such as a header, sends each request on to the tables.
 */
final class Caches extends Construct {

    /** A limit for the day on which the API says too much: pages are made anew within a day whatever they said. */
    private static final Duration LONGEST_PAGE = Duration.days(1);

    /** The same for stock, which is sold on by the second. */
    private static final Duration LONGEST_AVAILABILITY = Duration.seconds(5);

    private final String stage;
    private final CachePolicy pages;
    private final CachePolicy lists;
    private final CachePolicy availability;

    Caches(Construct scope, String id, Stage stage) {
        super(scope, id);
        this.stage = stage.name();
        pages = policy("Pages", LONGEST_PAGE, CacheQueryStringBehavior.none());
        lists = policy("Lists", LONGEST_PAGE, CacheQueryStringBehavior.allowList("limit", "cursor"));
        availability = policy("Availability", LONGEST_AVAILABILITY, CacheQueryStringBehavior.none());
    }

    /** Of what is shown whole, such as a product. */
    CachePolicy pages() {
        return pages;
    }

    /** Of what is shown page by page. */
    CachePolicy lists() {
        return lists;
    }

    /** Of an offer's free units. */
    CachePolicy availability() {
        return availability;
    }

    private CachePolicy policy(String name, Duration longest, CacheQueryStringBehavior query) {
        return LogicalId.pin(
                name + "Cache",
                CachePolicy.Builder.create(this, name)
                        // The CDK's would be the same in each stage, and an account has a name once.
                        .cachePolicyName("stampede-%s-%s".formatted(stage, name))
                        .comment("%s, as long as the answer says".formatted(name))
                        .minTtl(Duration.seconds(0))
                        .defaultTtl(Duration.seconds(0))
                        .maxTtl(longest)
                        .queryStringBehavior(query)
                        .enableAcceptEncodingBrotli(true)
                        .enableAcceptEncodingGzip(true)
                        .build());
    }
}
