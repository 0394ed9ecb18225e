package dev.stampede.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

final class TablesTest {

    private static final String TABLE = "AWS::DynamoDB::Table";

    @Test
    void are_named_as_the_functions_and_the_local_stack_know_them() {
        assertThat(Marketplace.all(TABLE))
                .extracting(Marketplace.Resource::id)
                .containsExactlyInAnyOrder("Catalogue", "Stock", "Orders", "Sellers");
    }

    @Test
    void have_the_keys_that_the_stores_read_by() {
        assertThat(table("Catalogue").property("KeySchema")).contains(keys("productId", "item"));
        assertThat(table("Stock").property("KeySchema")).contains(keys("pk"));
        assertThat(table("Orders").property("KeySchema")).contains(keys("orderId", "item"));
        assertThat(table("Sellers").property("KeySchema")).contains(keys("sellerId"));
    }

    @Test
    void have_keys_of_text_only() {
        assertThat(Marketplace.all(TABLE))
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
                                                List.of("title", "lowestPrice", "imageUrl"))),
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
    void stream_orders_and_nothing_else() {
        assertThat(Marketplace.all(TABLE))
                .filteredOn(table -> table.property("StreamSpecification").isPresent())
                .extracting(Marketplace.Resource::id, table -> table.text("StreamSpecification", "StreamViewType"))
                .containsExactly(tuple("Orders", "NEW_AND_OLD_IMAGES"));
    }

    @Test
    void are_billed_by_request_and_can_be_restored_to_any_second() {
        Marketplace.DEV.allResourcesProperties(
                TABLE,
                Map.of(
                        "BillingMode",
                        "PAY_PER_REQUEST",
                        "PointInTimeRecoverySpecification",
                        Map.of("PointInTimeRecoveryEnabled", true)));
    }

    @Test
    void go_with_their_stack_in_dev() {
        Marketplace.DEV.allResources(TABLE, Map.of("DeletionPolicy", "Delete"));
    }

    @Test
    void outlive_their_stack_in_every_other_stage() {
        Template prod = Marketplace.synthesized(Stage.of("prod", Optional.of("https://shop.example")));

        prod.allResources(TABLE, Map.of("DeletionPolicy", "Retain", "UpdateReplacePolicy", "Retain"));
        prod.allResourcesProperties(TABLE, Map.of("DeletionProtectionEnabled", true));
    }

    private static Marketplace.Resource table(String name) {
        return Marketplace.one(TABLE, name);
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
