package dev.stampede.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PermissionsTest {

    private static final Marketplace DEV = Marketplace.dev();

    /** Actions that can't be limited to a resource (AWS's service authorization reference lists none for them). */
    private static final Map<String, String> WITHOUT_A_RESOURCE = Map.of(
            "xray:PutTraceSegments", "traces belong to the account",
            "xray:PutTelemetryRecords", "so does what the tracing itself reports",
            "dynamodb:ListStreams", "Lambda finds the stream by it before it reads that stream only",
            "cloudwatch:DescribeAlarms", "CodeDeploy and the chat look at alarms, whose names are no secret",
            "cloudwatch:DescribeAlarmHistory", "the chat shows since when",
            "cloudwatch:GetMetricData", "metrics have no ARN",
            "cloudwatch:GetMetricWidgetImage", "and neither have pictures of them");

    /** What may be left open of a resource's name, and why. */
    private static final Map<String, String> LEFT_OPEN = Map.of(
            "<[A-Za-z]+\\.Arn>:\\*", "versions of one function, for CodeDeploy",
            "<StorefrontBucket\\.Arn>/\\*", "the storefront's files, for CloudFront",
            "<AccessLogsBucket\\.Arn>/storefront/\\*", "logs of who asked for them, for S3",
            "arn:<AWS::Partition>:ssm:[a-z0-9-]+:<AWS::AccountId>:parameter/cdk/exports/\\*",
                    "the CDK's own: values that one region's stack tells another's",
            "arn:<AWS::Partition>:ssm:[a-z0-9-]+:<AWS::AccountId>:parameter/cdk/exports/stampede-[a-z]+-edge/\\*",
                    "the same, for the stack that reads them",
            "arn:aws:cloudformation:<AWS::Region>:<AWS::AccountId>:stack/stampede-[a-z]+-\\*/\\*",
                    "one stage's stacks, whose ARNs end in ids that CloudFormation makes up",
            "arn:aws:cognito-idp:<AWS::Region>:<AWS::AccountId>:userpool/\\*",
                    "the pool isn't there yet when the pipeline's role is made: told by its tags, and never in prod");

    /** Policies that AWS keeps, which change without us, by whom they are for. */
    private static final Map<String, String> KEPT_BY_AWS = Map.of(
            "service-role/AWSBackupServiceRolePolicyForBackup", "what a backup needs is AWS Backup's to know",
            "service-role/AWSLambdaBasicExecutionRole", "the CDK's own functions, which carry references over regions");

    /** A key's policy speaks of the key it stands in, which it can name by nothing else. */
    private static final String KEY = "AWS::KMS::Key";

    @ParameterizedTest
    @MethodSource(Marketplace.VARIANTS)
    void name_each_action(Marketplace stage) {
        assertThat(Permission.allOf(stage).filter(permission -> !isTheAccountsOwnOfItsKey(permission)))
                .isNotEmpty()
                .allSatisfy(permission ->
                        assertThat(permission.actions()).isNotEmpty().noneMatch(action -> action.contains("*")));
    }

    @ParameterizedTest
    @MethodSource(Marketplace.VARIANTS)
    void name_each_resource_where_that_is_possible(Marketplace stage) {
        assertThat(Permission.allOf(stage)
                        .filter(permission -> !permission.policy().type().equals(KEY)))
                .filteredOn(Permission::isOnEverything)
                .isNotEmpty()
                .allSatisfy(permission -> assertThat(permission.actions()).isSubsetOf(WITHOUT_A_RESOURCE.keySet()));
    }

    @ParameterizedTest
    @MethodSource(Marketplace.VARIANTS)
    void leave_open_of_a_resource_only_what_can_not_be_known(Marketplace stage) {
        assertThat(Permission.allOf(stage)
                        .flatMap(permission -> permission.resources().stream())
                        .filter(resource -> resource.contains("*") && !resource.equals("*")))
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(LEFT_OPEN.keySet()).anyMatch(resource::matches));
    }

    /** Without it nobody could ever change the key's policy again (KMS developer guide, "Default key policy"). */
    private static boolean isTheAccountsOwnOfItsKey(Permission permission) {
        return permission.policy().type().equals(KEY)
                && permission.principal().endsWith("Ref=AWS::AccountId}, :root]]}}")
                && permission.actions().equals(List.of("kms:*"));
    }

    @ParameterizedTest
    @MethodSource(Marketplace.VARIANTS)
    void are_given_to_no_one_who_is_unknown(Marketplace stage) {
        assertThat(Permission.allOf(stage)
                        .filter(permission -> permission.principal().contains("*")))
                .allSatisfy(permission -> assertThat(permission.sid()).isEqualTo("ThroughDynamoDbOnly"));
        assertThat(Permission.trust(stage))
                .isNotEmpty()
                .allSatisfy(trust -> assertThat(trust.principal())
                        .doesNotContain("*")
                        .matches("\\{(Service=[a-z.]+\\.amazonaws\\.com|Federated=.+)}"));
    }

    @ParameterizedTest
    @MethodSource(Marketplace.VARIANTS)
    void come_from_no_policy_that_someone_else_may_change_but_for_these(Marketplace stage) {
        assertThat(stage.all("AWS::IAM::Role").stream()
                        .flatMap(role -> role.list("ManagedPolicyArns").stream())
                        .map(Object::toString))
                .allSatisfy(policy -> assertThat(KEPT_BY_AWS.keySet()).anyMatch(policy::contains));
        assertThat(stage.all("AWS::Lambda::Function").stream()
                        .filter(function -> function.property("Handler")
                                .filter(handler -> handler.toString().startsWith("dev.stampede."))
                                .isPresent())
                        .map(function -> role(stage, function)))
                .isNotEmpty()
                .allSatisfy(
                        role -> assertThat(role.property("ManagedPolicyArns")).isEmpty());
    }

    private static Resource role(Marketplace stage, Resource function) {
        var arn = function.list("Role", "Fn::GetAtt");
        return stage.one("AWS::IAM::Role", arn.getFirst().toString());
    }

    @ParameterizedTest
    @MethodSource(Marketplace.VARIANTS)
    void let_whoever_calls_a_function_do_so_for_one_source(Marketplace stage) {
        assertThat(stage.all("AWS::Lambda::Permission")).isNotEmpty().allSatisfy(permission -> {
            assertThat(permission.text("Action")).isEqualTo("lambda:InvokeFunction");
            assertThat(permission.text("Principal")).endsWith(".amazonaws.com");
            assertThat(permission.text("SourceArn")).containsAnyOf("Ref=ShopApi", "UserPool");
        });
    }

    @Test
    void let_the_catalogue_read_and_no_more() {
        assertThat(on("CatalogApi", "Catalogue")).containsExactly("BatchGetItem", "GetItem", "Query");
        assertThat(on("CatalogApi", "Stock")).containsExactly("BatchGetItem", "GetItem");
        assertThat(on("CatalogApi", "Orders")).isEmpty();
        assertThat(on("CatalogApi", "Sellers")).containsExactly("BatchGetItem", "GetItem");
    }

    @Test
    void let_checkout_write_orders_and_stock_but_only_read_what_others_own() {
        assertThat(on("CheckoutApi", "Orders")).contains("PutItem", "UpdateItem", "ConditionCheckItem", "Query");
        assertThat(on("CheckoutApi", "Catalogue")).doesNotContainAnyElementsOf(WRITES);
        assertThat(on("CheckoutApi", "Sellers")).doesNotContainAnyElementsOf(WRITES);
        assertThat(on("CheckoutApi", "FeatureFlags")).containsExactly("GetParameter");
    }

    @Test
    void let_the_relay_touch_no_table() {
        assertThat(on("OrderRelay", "Orders")).containsExactly("DescribeStream", "GetRecords", "GetShardIterator");
        assertThat(on("OrderRelay", "FulfilmentQueue")).containsExactly("SendMessage");
        assertThat(on("OrderRelay", "RelayDeadLetters")).contains("SendMessage");
    }

    @Test
    void let_the_watcher_read_stock_and_write_nothing_but_the_catalogue() {
        assertThat(on("StockWatcher", "Stock"))
                .containsExactlyInAnyOrder(
                        "DescribeStream", "GetRecords", "GetShardIterator", "GetItem", "BatchGetItem");
        assertThat(on("StockWatcher", "Catalogue"))
                .containsExactlyInAnyOrder("GetItem", "BatchGetItem", "Query", "UpdateItem");
    }

    @Test
    void let_fulfilment_consume_its_queue_and_move_orders_on() {
        assertThat(on("FulfilOrders", "FulfilmentQueue"))
                .containsExactly("DeleteMessage", "GetQueueAttributes", "ReceiveMessage");
        assertThat(on("FulfilOrders", "Orders")).containsAll(WRITES);
        assertThat(on("Sweeper", "FulfilmentQueue")).containsExactly("SendMessage");
        assertThat(on("ParcelsApi", "Stock")).isEmpty();
        assertThat(on("FulfilOrders", "SandboxPayments")).containsExactlyInAnyOrderElementsOf(WRITES);
    }

    @Test
    void let_only_selling_and_sales_write_the_catalogue() {
        assertThat(functionsThat("PutItem", "Catalogue")).containsExactly("FlashsaleApi", "SellingApi");
        assertThat(functionsThat("PutItem", "Sellers")).isEmpty();
        assertThat(functionsThat("UpdateItem", "Sellers")).containsExactly("SellingApi");
    }

    @Test
    void let_sales_write_no_order_but_where_a_reservation_is_given_up() {
        assertThat(on("FlashsaleApi", "Orders")).containsExactly("BatchGetItem", "GetItem");
        assertThat(on("SaleSweeper", "Orders")).contains("UpdateItem").doesNotContain("PutItem", "Query");
        assertThat(functionsThat("PutItem", "Sales")).containsExactly("FlashsaleApi", "SaleSweeper");
    }

    private static final List<String> WRITES = List.of("PutItem", "UpdateItem");

    private static Set<String> functionsThat(String action, String resource) {
        return DEV.all("AWS::Lambda::Function").stream()
                .map(Resource::id)
                .filter(function -> on(function, resource).contains(action))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the function may do to the resource and its parts, without the services' prefixes. */
    private static Set<String> on(String function, String resource) {
        return Permission.allOf(DEV)
                .filter(permission -> permission.holder().contains("Functions" + function))
                .filter(permission -> permission.isOn(resource))
                .flatMap(permission -> permission.actions().stream())
                .map(action -> action.substring(action.indexOf(':') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
