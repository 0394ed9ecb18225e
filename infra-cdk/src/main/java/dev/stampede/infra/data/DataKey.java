package dev.stampede.infra.data;

import dev.stampede.infra.stage.LogicalId;
import dev.stampede.infra.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/**
 * The key that the tables and their backups are encrypted with, so that who may read them is also a matter of who may
 * use it, and so that it can be taken from everybody at once.
 *
 * <p>Who may use a table may use the key through DynamoDB, and in no other way (DynamoDB developer guide, "Encryption
 * at rest: how it works", on the key policy): so functions' own permissions need not name it.
 */
final class DataKey extends Construct {

    /** The longest there is: time to notice that a key was scheduled for deletion by mistake. */
    private static final int PENDING_DAYS = 30;

    private final Key key;

    DataKey(Construct scope, String id, Stage stage) {
        super(scope, id);
        key = LogicalId.pin(
                "DataKey",
                Key.Builder.create(this, "Key")
                        .description("Encrypts the tables of stampede-" + stage.name())
                        .enableKeyRotation(true)
                        .pendingWindow(Duration.days(PENDING_DAYS))
                        .removalPolicy(stage.dataRemoval())
                        .build());
        key.addToResourcePolicy(PolicyStatement.Builder.create()
                .sid("ThroughDynamoDbOnly")
                .principals(List.of(new AnyPrincipal()))
                .actions(List.of(
                        "kms:Decrypt",
                        "kms:DescribeKey",
                        "kms:Encrypt",
                        "kms:GenerateDataKey",
                        "kms:ReEncryptFrom",
                        "kms:ReEncryptTo"))
                .resources(List.of("*"))
                .conditions(Map.of(
                        "StringEquals",
                        // Sorted, so that a template is the same each time.
                        new TreeMap<>(Map.of(
                                "kms:CallerAccount",
                                Aws.ACCOUNT_ID,
                                "kms:ViaService",
                                "dynamodb.%s.amazonaws.com".formatted(Aws.REGION)))))
                .build());
    }

    Key key() {
        return key;
    }
}
