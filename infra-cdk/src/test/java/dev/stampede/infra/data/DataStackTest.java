package dev.stampede.infra.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.stampede.infra.Marketplace;
import dev.stampede.infra.Resource;
import dev.stampede.model.order.dynamodb.OrdersTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DataStackTest {

    private static final String TABLE = "AWS::DynamoDB::Table";
    private static final String SECRET = "AWS::SecretsManager::Secret";
    private static final String KEY = "AWS::KMS::Key";

    /** What can't be had again; the sandbox's books can, as nothing was paid. */
    private static final Set<String> BACKED_UP = Set.of("Catalogue", "Stock", "Orders", "Sellers", "Sales");

    @Test
    void tells_how_the_tables_are_called() {
        assertThat(Marketplace.dev().told("Data"))
                .containsExactlyInAnyOrder(
                        "CatalogueTable",
                        "StockTable",
                        "OrdersTable",
                        "SellersTable",
                        "SalesTable",
                        "SandboxPaymentsTable");
        assertThat(Marketplace.prod().told("Data")).doesNotContain("SandboxPaymentsTable");
    }

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void can_restore_every_table_to_any_second(Marketplace stage) {
        assertThat(stage.all(TABLE))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(
                                table.property("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"))
                        .contains(true));
    }

    @Test
    void lets_items_expire_in_the_sandboxes_books_and_what_orders_need_no_longer_keep() {
        assertThat(expiring(Marketplace.dev())).containsExactlyInAnyOrder("Orders", "SandboxPayments");
        assertThat(expiring(Marketplace.staging())).containsExactlyInAnyOrder("Orders", "SandboxPayments");
        assertThat(expiring(Marketplace.prod())).containsExactly("Orders");
        assertThat(Stream.of("Orders", "SandboxPayments"))
                .allSatisfy(
                        table -> assertThat(Marketplace.dev().one(TABLE, table).property("TimeToLiveSpecification"))
                                .contains(Map.of("AttributeName", OrdersTable.EXPIRES_AT, "Enabled", true)));
    }

    @ParameterizedTest
    @MethodSource(Marketplace.KEPT_STAGES)
    void encrypts_kept_tables_with_a_key_of_its_own_that_turns(Marketplace kept) {
        var key = kept.only(KEY);

        assertThat(key.property("EnableKeyRotation")).contains(true);
        assertThat(key.number("PendingWindowInDays")).isEqualTo(30);
        assertThat(key.deletionPolicy()).isEqualTo("Retain");
        assertThat(kept.all(TABLE))
                .allSatisfy(table -> assertThat(table.property("SSESpecification"))
                        .contains(Map.of(
                                "SSEEnabled",
                                true,
                                "SSEType",
                                "KMS",
                                "KMSMasterKeyId",
                                Map.of("Fn::GetAtt", List.of("DataKey", "Arn")))));
    }

    @ParameterizedTest
    @MethodSource(Marketplace.KEPT_STAGES)
    void lets_everybody_but_the_accounts_own_use_the_key_through_dynamodb_only(Marketplace kept) {
        assertThat(kept.only(KEY).list("KeyPolicy", "Statement"))
                .filteredOn(statement -> statement.toString().contains("Principal={AWS=*}"))
                .singleElement(InstanceOfAssertFactories.map(String.class, Object.class))
                .extractingByKey("Condition", InstanceOfAssertFactories.map(String.class, Object.class))
                .extractingByKey("StringEquals", InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("kms:CallerAccount", Map.of("Ref", "AWS::AccountId"))
                .extractingByKey("kms:ViaService")
                .asString()
                .contains("dynamodb.");
    }

    @ParameterizedTest
    @MethodSource(Marketplace.KEPT_STAGES)
    void copies_each_table_that_can_not_be_had_again(Marketplace kept) {
        var resources = kept.only("AWS::Backup::BackupSelection")
                .list("BackupSelection", "Resources")
                .toString();

        assertThat(BACKED_UP).allSatisfy(table -> assertThat(resources).contains("[" + table + ", Arn]"));
        assertThat(resources).doesNotContain("SandboxPayments");
    }

    @ParameterizedTest
    @MethodSource(Marketplace.KEPT_STAGES)
    void keeps_a_copy_of_each_day_for_weeks_and_of_each_month_for_a_year(Marketplace kept) {
        assertThat(kept.only("AWS::Backup::BackupPlan").list("BackupPlan", "BackupPlanRule"))
                .map(rule -> new Resource("Data", "rule", Map.of("Properties", rule)))
                .extracting(
                        rule -> rule.text("RuleName"),
                        rule -> rule.text("ScheduleExpression"),
                        rule -> rule.number("Lifecycle", "DeleteAfterDays"))
                .containsExactlyInAnyOrder(
                        tuple("Daily", "cron(0 3 * * ? *)", 35), tuple("Monthly", "cron(0 4 1 * ? *)", 366));
    }

    @ParameterizedTest
    @MethodSource(Marketplace.KEPT_STAGES)
    void locks_and_encrypts_the_copies(Marketplace kept) {
        var vault = kept.only("AWS::Backup::BackupVault");

        assertThat(vault.number("LockConfiguration", "MinRetentionDays")).isEqualTo(14);
        assertThat(vault.property("EncryptionKeyArn")).contains(Map.of("Fn::GetAtt", List.of("DataKey", "Arn")));
        assertThat(vault.deletionPolicy()).isEqualTo("Retain");
    }

    @Test
    void leaves_nothing_behind_of_a_developers_stage() {
        assertThat(Marketplace.dev().in("Data")).allSatisfy(resource -> {
            assertThat(resource.type()).isIn(TABLE, SECRET);
            assertThat(resource.deletionPolicy()).isEqualTo("Delete");
            assertThat(resource.property("DeletionProtectionEnabled")).isNotEqualTo(Optional.of(true));
            assertThat(resource.property("SSESpecification")).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void knows_no_secret_that_someone_has_typed(Marketplace stage) {
        assertThat(stage.all(SECRET)).isNotEmpty().allSatisfy(secret -> {
            assertThat(secret.property("SecretString")).isEmpty();
            assertThat(secret.property("GenerateSecretString", "ExcludePunctuation"))
                    .contains(true);
        });
        assertThat(List.of("QuoteSigningSecret", "AdmissionSigningSecret", "CouponSigningSecret"))
                .allSatisfy(key -> assertThat(stage.one(SECRET, key).number("GenerateSecretString", "PasswordLength"))
                        .isEqualTo(64));
    }

    @Test
    void has_an_origin_secret_where_cloudfront_is_the_only_way_in() {
        assertThat(Marketplace.prod().one(SECRET, "OriginSecret").number("GenerateSecretString", "PasswordLength"))
                .isEqualTo(43);
        assertThat(Marketplace.dev().all(SECRET)).extracting(Resource::id).doesNotContain("OriginSecret");
    }

    private static Stream<String> expiring(Marketplace stage) {
        return stage.all(TABLE).stream()
                .filter(table -> table.property("TimeToLiveSpecification").isPresent())
                .map(Resource::id);
    }
}
