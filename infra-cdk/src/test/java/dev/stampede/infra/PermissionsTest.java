package dev.stampede.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PermissionsTest {

    /** Actions that can't be limited to a resource (IAM's service authorization reference lists none for them). */
    private static final Map<String, String> WITHOUT_A_RESOURCE = Map.of(
            "xray:PutTraceSegments", "traces belong to the account",
            "xray:PutTelemetryRecords", "so does what the tracing itself reports",
            "dynamodb:ListStreams", "Lambda finds the stream by it before it reads that stream only");

    @Test
    void name_each_action() {
        assertThat(statements())
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.actions()).noneMatch(action -> action.contains("*")));
    }

    @Test
    void name_each_resource_where_that_is_possible() {
        assertThat(statements())
                .filteredOn(statement -> statement.resource().contains("*"))
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.actions()).isSubsetOf(WITHOUT_A_RESOURCE.keySet()));
    }

    @Test
    void come_from_no_policy_that_someone_else_may_change() {
        assertThat(Marketplace.all("AWS::IAM::Role"))
                .isNotEmpty()
                .allSatisfy(
                        role -> assertThat(role.property("ManagedPolicyArns")).isEmpty());
    }

    @Test
    void let_the_catalogue_read_and_no_more() {
        assertThat(on("CatalogApi", "Catalogue")).containsExactly("BatchGetItem", "GetItem", "Query");
        assertThat(on("CatalogApi", "Stock")).containsExactly("BatchGetItem", "GetItem");
        assertThat(on("CatalogApi", "Orders")).isEmpty();
        assertThat(on("CatalogApi", "Sellers")).isEmpty();
    }

    @Test
    void let_checkout_write_orders_and_stock_but_only_read_what_others_own() {
        assertThat(on("CheckoutApi", "Orders")).contains("PutItem", "UpdateItem", "ConditionCheckItem", "Query");
        assertThat(on("CheckoutApi", "Stock")).contains("PutItem", "UpdateItem", "ConditionCheckItem");
        assertThat(on("CheckoutApi", "Catalogue")).doesNotContainAnyElementsOf(WRITES);
        assertThat(on("CheckoutApi", "Sellers")).doesNotContainAnyElementsOf(WRITES);
        assertThat(on("CheckoutApi", "QuoteSigningSecret")).containsExactly("GetSecretValue");
        assertThat(on("CheckoutApi", "FeatureFlags")).containsExactly("GetParameter");
    }

    @Test
    void let_the_relay_touch_no_table() {
        assertThat(on("OrderRelay", "Orders")).containsExactly("DescribeStream", "GetRecords", "GetShardIterator");
        assertThat(on("OrderRelay", "FulfilmentQueue")).containsExactly("SendMessage");
        assertThat(on("OrderRelay", "RelayDeadLetters")).contains("SendMessage");
    }

    @Test
    void let_fulfilment_consume_its_queue_and_move_orders_on() {
        assertThat(on("FulfilOrders", "FulfilmentQueue"))
                .containsExactly("DeleteMessage", "GetQueueAttributes", "ReceiveMessage");
        assertThat(on("FulfilOrders", "Orders")).containsAll(WRITES);
        assertThat(on("FulfilOrders", "Stock")).containsAll(WRITES);
        assertThat(on("Sweeper", "FulfilmentQueue")).containsExactly("SendMessage");
        assertThat(on("ParcelsApi", "Stock")).isEmpty();
    }

    @Test
    void let_only_selling_write_the_catalogue() {
        assertThat(functionsThat("PutItem", "Catalogue")).containsExactly("SellingApi");
        assertThat(functionsThat("PutItem", "Sellers")).containsExactly("SellingApi");
    }

    @Test
    void let_no_function_delete_an_item() {
        assertThat(statements()).flatExtracting(Statement::actions).doesNotContain("dynamodb:DeleteItem");
    }

    private static final List<String> WRITES = List.of("PutItem", "UpdateItem");

    private static Set<String> functionsThat(String action, String resource) {
        return Marketplace.all("AWS::Lambda::Function").stream()
                .map(Marketplace.Resource::id)
                .filter(function -> on(function, resource).contains(action))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the function may do to the resource and its parts, without the services' prefixes. */
    private static Set<String> on(String function, String resource) {
        return statements()
                .filter(statement -> statement.role().contains(function))
                .filter(statement -> statement.resource().contains("[" + resource + ",")
                        || statement.resource().contains("Ref=" + resource + "}"))
                .flatMap(statement -> statement.actions().stream())
                .map(action -> action.substring(action.indexOf(':') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Statement> statements() {
        return Marketplace.all("AWS::IAM::Policy").stream().flatMap(policy -> {
            var statements =
                    (List<?>) policy.property("PolicyDocument", "Statement").orElseThrow();
            return statements.stream().map(statement -> Statement.of(policy.text("Roles"), (Map<?, ?>) statement));
        });
    }

    private record Statement(String role, List<String> actions, String resource) {

        static Statement of(String role, Map<?, ?> json) {
            var actions = json.get("Action") instanceof List<?> several
                    ? several.stream().map(Object::toString).toList()
                    : List.of(String.valueOf(json.get("Action")));
            return new Statement(role, actions, String.valueOf(json.get("Resource")));
        }
    }
}
