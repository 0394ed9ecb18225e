package dev.stampede.localstack.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.localstack.template.Resource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TablePermissionsTest {

    private static final Map<String, String> KEYS = Map.of("Stock", "pk");

    private final TablePermissions permissions = TablePermissions.of(
            List.of(new Resource(
                    "Seller",
                    "AWS::Lambda::Function",
                    "Seller",
                    json("{\"Role\": \"arn:aws:unplayed:eu-central-1:000000000000:SellerRole\"}"))),
            List.of(policy("SellerRole", """
                            [{"Effect": "Allow", "Action": ["dynamodb:GetItem", "dynamodb:Query"],
                              "Resource": ["arn:aws:dynamodb:eu-central-1:000000000000:table/Stock",
                                           "arn:aws:dynamodb:eu-central-1:000000000000:table/Stock/index/byDue"]},
                             {"Effect": "Allow", "Action": "dynamodb:PutItem",
                              "Resource": "arn:aws:dynamodb:eu-central-1:000000000000:table/Stock",
                              "Condition": {"ForAllValues:StringLike": {"dynamodb:LeadingKeys": ["movement#*", "a"]}}}]
                            """), policy("OtherRole", """
                            {"Effect": "Allow", "Action": "dynamodb:DeleteItem",
                             "Resource": "arn:aws:dynamodb:eu-central-1:000000000000:table/Stock"}
                            """)));

    @Test
    void allow_what_the_functions_own_role_allows() {
        assertThat(denied("GetItem", "{\"TableName\": \"Stock\", \"Key\": {\"pk\": {\"S\": \"anything\"}}}"))
                .isEmpty();
        assertThat(denied("Query", "{\"TableName\": \"Stock\", \"IndexName\": \"byDue\"}"))
                .isEmpty();
    }

    @Test
    void deny_what_only_anothers_role_allows_and_what_is_asked_of_another_table_or_index() {
        assertThat(denied("DeleteItem", "{\"TableName\": \"Stock\", \"Key\": {\"pk\": {\"S\": \"a\"}}}"))
                .hasSize(1);
        assertThat(denied("GetItem", "{\"TableName\": \"Orders\", \"Key\": {}}"))
                .hasSize(1);
        assertThat(denied("Query", "{\"TableName\": \"Stock\", \"IndexName\": \"byName\"}"))
                .hasSize(1);
        assertThat(denied("Scan", "{\"TableName\": \"Stock\"}")).hasSize(1);
    }

    @Test
    void allow_a_write_of_items_with_the_right_keys_alone() {
        assertThat(denied("PutItem", put("movement#7"))).isEmpty();
        assertThat(denied("PutItem", put("a"))).isEmpty();
        assertThat(denied("PutItem", put("quota#7"))).hasSize(1);
        assertThat(denied("PutItem", put("ab"))).hasSize(1);
    }

    @Test
    void want_the_permission_of_each_write_of_a_transaction() {
        var writes = "{\"TransactItems\": [{\"Put\": %s}, {\"Put\": %s}, {\"Update\": %s}]}"
                .formatted(
                        put("movement#1"),
                        put("quota#1"),
                        "{\"TableName\": \"Stock\", \"Key\": {\"pk\": {\"S\": \"movement#1\"}}}");

        assertThat(denied("TransactWriteItems", writes))
                .containsExactly(
                        new TableAction("PutItem", "Stock", "quota#1"),
                        new TableAction("UpdateItem", "Stock", "movement#1"));
    }

    @Test
    void hold_nobody_but_functions() {
        assertThat(permissions.denied("a person", TableAction.of("Scan", json("{\"TableName\": \"Stock\"}"), KEYS)))
                .isEmpty();
    }

    private static String put(String key) {
        return "{\"TableName\": \"Stock\", \"Item\": {\"pk\": {\"S\": \"%s\"}}}".formatted(key);
    }

    private List<TableAction> denied(String operation, String call) {
        return permissions.denied("Seller", TableAction.of(operation, json(call), KEYS));
    }

    private static Resource policy(String role, String statements) {
        return new Resource(
                role + "Policy",
                "AWS::IAM::Policy",
                role + "Policy",
                json("{\"Roles\": [\"%s\"], \"PolicyDocument\": {\"Statement\": %s}}".formatted(role, statements)));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
