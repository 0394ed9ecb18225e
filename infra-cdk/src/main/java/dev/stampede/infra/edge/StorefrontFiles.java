package dev.stampede.infra.edge;

import dev.stampede.infra.stage.Accepted;
import dev.stampede.infra.stage.LogicalId;
import dev.stampede.infra.stage.Stage;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/** The storefront's pages, which only CloudFront may read, and who asked for what. */
final class StorefrontFiles extends Construct {

    /** As the functions' logs: one story is read from both. */
    private static final Duration LOGS_KEPT = Duration.days(90);

    private final Optional<Bucket> accessLogs;
    private final Bucket bucket;

    StorefrontFiles(Construct scope, String id, Stage stage) {
        super(scope, id);
        // A developer's own stage is removed every day, and a bucket with logs in it can't be.
        accessLogs = stage.keepsData() ? Optional.of(accessLogs(stage)) : Optional.empty();
        var builder = privately("Files", stage).versioned(stage.keepsData());
        accessLogs.ifPresent(logs -> builder.serverAccessLogsBucket(logs).serverAccessLogsPrefix("storefront/"));
        bucket = LogicalId.pin("StorefrontBucket", builder.build());
        if (accessLogs.isEmpty()) {
            Accepted.finding(bucket, "S1", "Removed every day, which a bucket with logs can't be; it holds no data");
        }
    }

    Bucket bucket() {
        return bucket;
    }

    /** Where CloudFront and the bucket write who asked for what; empty where nobody reads it. */
    Optional<Bucket> accessLogs() {
        return accessLogs;
    }

    private Bucket accessLogs(Stage stage) {
        return LogicalId.pin(
                "AccessLogsBucket",
                privately("AccessLogs", stage)
                        // CloudFront delivers its logs by the bucket's access control list.
                        .objectOwnership(ObjectOwnership.OBJECT_WRITER)
                        .lifecycleRules(List.of(
                                LifecycleRule.builder().expiration(LOGS_KEPT).build()))
                        .build());
    }

    private Bucket.Builder privately(String name, Stage stage) {
        return Bucket.Builder.create(this, name)
                .encryption(BucketEncryption.S3_MANAGED)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .enforceSsl(true)
                .removalPolicy(stage.dataRemoval());
    }
}
