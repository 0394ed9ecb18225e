package dev.stampede.infra.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.stampede.infra.Marketplace;
import dev.stampede.infra.Resource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TablesTest {

    private static final Marketplace DEV = Marketplace.dev();

    private static final String TABLE = "AWS::DynamoDB::Table";

    @Test
    void are_named_as_the_functions_and_the_local_stack_know_them() {
        assertThat(DEV.all(TABLE))
                .extracting(Resource::id)
                .containsExactlyInAnyOrder("Catalogue", "Stock", "Orders", "Sellers", "Sales", "SandboxPayments");
    }

    @Test
    void have_the_keys_that_the_stores_read_by() {
        assertThat(table("Catalogue").property("KeySchema")).contains(keys("productId", "item"));
        assertThat(table("Stock").property("KeySchema")).contains(keys("pk"));
        assertThat(table("Orders").property("KeySchema")).contains(keys("orderId", "item"));
        assertThat(table("Sellers").property("KeySchema")).contains(keys("sellerId"));
        assertThat(table("Sales").property("KeySchema")).contains(keys("pk", "sk"));
    }

    @Test
    void have_keys_of_text_only() {
        assertThat(DEV.all(TABLE))
                .allSatisfy(table -> assertThat(table.property("AttributeDefinitions")
                                .orElseThrow()
                                .toString())
                        .doesNotContain("AttributeType=N", "AttributeType=B"));
    }

    @Test
    void list_a_category_with_what_a_listing_shows() {
        assertThat(table("Catalogue").property("GlobalSecondaryIndexes"))
                .contains(List.of(
                        Map.of(
                                "IndexName", "byCategory",
                                "KeySchema", keys("category", "listing"),
                                "Projection",
                                        Map.of(
                                                "ProjectionType",
                                                "INCLUDE",
                                                "NonKeyAttributes",
                                                List.of("title", "prices", "imageUrl"))),
                        Map.of(
                                "IndexName", "bySeller",
                                "KeySchema", keys("sellerId", "productId"),
                                "Projection", Map.of("ProjectionType", "ALL"))));
    }

    @Test
    void find_orders_by_shopper_seller_and_due_time_by_their_keys_alone() {
        assertThat(table("Orders").property("GlobalSecondaryIndexes"))
                .contains(List.of(
                        keysOnly("byShopper", "shopperId", "placedAt"),
                        keysOnly("bySeller", "sellerId", "paidAt"),
                        keysOnly("byDue", "dueBucket", "dueAt")));
    }

    @Test
    void stream_orders_to_their_relay_and_stock_to_the_catalogue() {
        assertThat(DEV.all(TABLE))
                .filteredOn(table -> table.property("StreamSpecification").isPresent())
                .extracting(Resource::id, table -> table.text("StreamSpecification", "StreamViewType"))
                .containsExactlyInAnyOrder(tuple("Orders", "NEW_AND_OLD_IMAGES"), tuple("Stock", "NEW_AND_OLD_IMAGES"));
    }

    @Test
    void are_billed_by_request_and_can_be_restored_to_any_second() {
        assertThat(DEV.all(TABLE)).allSatisfy(table -> {
            assertThat(table.text("BillingMode")).isEqualTo("PAY_PER_REQUEST");
            assertThat(table.property("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"))
                    .contains(true);
        });
    }

    @Test
    void go_with_their_stack_in_dev() {
        assertThat(DEV.all(TABLE)).extracting(Resource::deletionPolicy).containsOnly("Delete");
    }

    @ParameterizedTest
    @MethodSource(Marketplace.KEPT_STAGES)
    void outlive_their_stack_where_data_is_kept(Marketplace kept) {
        assertThat(kept.all(TABLE)).isNotEmpty().allSatisfy(table -> {
            assertThat(table.deletionPolicy()).isEqualTo("Retain");
            assertThat(table.definition()).containsEntry("UpdateReplacePolicy", "Retain");
            assertThat(table.property("DeletionProtectionEnabled")).contains(true);
        });
    }

    private static Resource table(String name) {
        return DEV.one(TABLE, name);
    }

    private static Map<String, Object> keysOnly(String index, String partitionKey, String sortKey) {
        return Map.of(
                "IndexName", index,
                "KeySchema", keys(partitionKey, sortKey),
                "Projection", Map.of("ProjectionType", "KEYS_ONLY"));
    }

    private static List<Map<String, String>> keys(String partitionKey) {
        return List.of(Map.of("AttributeName", partitionKey, "KeyType", "HASH"));
    }

    private static List<Map<String, String>> keys(String partitionKey, String sortKey) {
        return List.of(
                Map.of("AttributeName", partitionKey, "KeyType", "HASH"),
                Map.of("AttributeName", sortKey, "KeyType", "RANGE"));
    }
}
