package dev.stampede.infra.data;

import dev.stampede.infra.stage.Accepted;
import dev.stampede.infra.stage.LogicalId;
import dev.stampede.infra.stage.Stage;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.backup.BackupPlan;
import software.amazon.awscdk.services.backup.BackupPlanRule;
import software.amazon.awscdk.services.backup.BackupResource;
import software.amazon.awscdk.services.backup.BackupSelectionOptions;
import software.amazon.awscdk.services.backup.BackupVault;
import software.amazon.awscdk.services.backup.LockConfiguration;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.events.CronOptions;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/**
 * A copy of each table a day, for what point-in-time recovery can't help with: it reaches back 35 days, and it goes
 * when its table is deleted.
 */
final class Backups extends Construct {

    /** A quarter's books are closed and complained about within these. */
    private static final int DAILY_DAYS = 35;

    /** As long as commercial records are asked for in a tax audit's first year. */
    private static final int MONTHLY_DAYS = 366;

    /** Nobody, however privileged by mistake, deletes a copy before. */
    private static final int LOCKED_DAYS = 14;

    Backups(Construct scope, String id, Stage stage, IKey key, List<ITable> tables) {
        super(scope, id);
        var vault = LogicalId.pin(
                "BackupVault",
                BackupVault.Builder.create(this, "Vault")
                        // The CDK's would be the same in each stage, and an account has a name once in a region.
                        .backupVaultName("stampede-" + stage.name())
                        .encryptionKey(key)
                        .lockConfiguration(LockConfiguration.builder()
                                .minRetention(Duration.days(LOCKED_DAYS))
                                .build())
                        .removalPolicy(RemovalPolicy.RETAIN)
                        .build());
        var plan = LogicalId.pin(
                "BackupPlan",
                BackupPlan.Builder.create(this, "Plan").backupVault(vault).build());
        plan.addRule(rule("Daily", CronOptions.builder().hour("3").minute("0").build(), DAILY_DAYS));
        plan.addRule(rule(
                "Monthly", CronOptions.builder().day("1").hour("4").minute("0").build(), MONTHLY_DAYS));
        var selection = plan.addSelection(
                "Tables",
                BackupSelectionOptions.builder()
                        .resources(tables.stream()
                                .map(BackupResource::fromDynamoDbTable)
                                .toList())
                        .build());
        Accepted.managedPolicy(
                selection.getNode().findChild("Role"),
                "service-role/AWSBackupServiceRolePolicyForBackup",
                "What a backup needs changes with AWS Backup, which alone may take on this role");
    }

    private static BackupPlanRule rule(String name, CronOptions at, int keptDays) {
        return BackupPlanRule.Builder.create()
                .ruleName(name)
                .scheduleExpression(Schedule.cron(at))
                .deleteAfter(Duration.days(keptDays))
                .build();
    }
}
