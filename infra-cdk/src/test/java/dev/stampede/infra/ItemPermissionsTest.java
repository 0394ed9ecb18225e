package dev.stampede.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which items, by their keys, a function may write of a table that several write. */
final class ItemPermissionsTest {

    private static final Set<String> WRITES = Set.of("dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem");

    /** What each function does to the stock, as the code's writes are: written out here, so that a new one is seen. */
    private static final String STOCK = """
            CheckoutApi DeleteItem redemption#*
            CheckoutApi PutItem movement#*,redemption#*
            CheckoutApi UpdateItem prd_*,quota#*
            FlashsaleApi DeleteItem prd_*
            FlashsaleApi PutItem movement#*,prd_*
            FlashsaleApi UpdateItem prd_*
            FulfilOrders DeleteItem redemption#*
            FulfilOrders PutItem movement#*
            FulfilOrders UpdateItem prd_*,quota#*
            SaleSweeper DeleteItem prd_*
            SaleSweeper PutItem movement#*,prd_*
            SaleSweeper UpdateItem prd_*
            SellingApi PutItem movement#*,prd_*
            SellingApi UpdateItem prd_*
            Sweeper DeleteItem redemption#*
            Sweeper PutItem movement#*
            Sweeper UpdateItem prd_*,quota#*
            """;

    @ParameterizedTest
    @MethodSource(Marketplace.VARIANTS)
    void of_the_stock_are_named_for_each_write(Marketplace stage) {
        assertThat(writesTo(stage, "Stock"))
                .containsExactlyInAnyOrderElementsOf(STOCK.lines().toList());
    }

    @ParameterizedTest
    @MethodSource(Marketplace.VARIANTS)
    void let_nobody_change_or_delete_a_movement(Marketplace stage) {
        assertThat(writesTo(stage, "Stock").stream().filter(write -> write.contains("movement#")))
                .isNotEmpty()
                .allMatch(write -> write.contains(" PutItem "));
    }

    @ParameterizedTest
    @MethodSource(Marketplace.VARIANTS)
    void delete_nothing_of_any_other_table(Marketplace stage) {
        assertThat(Permission.allOf(stage)
                        .filter(permission -> permission.actions().contains("dynamodb:DeleteItem")))
                .isNotEmpty()
                .allSatisfy(permission -> assertThat(permission.isOn("Stock")).isTrue());
    }

    @ParameterizedTest
    @MethodSource(Marketplace.VARIANTS)
    void let_the_sales_sweeper_write_sales_and_neither_rooms_nor_treasures(Marketplace stage) {
        assertThat(writesTo(stage, "Sales").stream().filter(write -> write.startsWith("SaleSweeper ")))
                .containsExactlyInAnyOrder("SaleSweeper PutItem sale#*", "SaleSweeper UpdateItem sale#*");
    }

    @Test
    void let_a_key_be_read_by_those_alone_who_sign_or_take_what_it_signs() {
        var dev = Marketplace.dev();
        assertThat(readers(dev, "QuoteSigningSecret")).containsExactly("CheckoutApi");
        assertThat(readers(dev, "AdmissionSigningSecret")).containsExactly("CheckoutApi", "FlashsaleApi");
        assertThat(readers(dev, "CouponSigningSecret")).containsExactly("CheckoutApi", "FlashsaleApi");
    }

    @Test
    void let_the_pipeline_sign_people_in_to_its_own_stages_pool() {
        for (var stage : Marketplace.variants().toList()) {
            var signingIn = Permission.allOf(stage)
                    .filter(permission -> permission.actions().contains("cognito-idp:AdminCreateUser"))
                    .toList();
            assertThat(signingIn)
                    .allSatisfy(permission -> assertThat(permission.condition())
                            .isEqualTo(Map.of(
                                    "StringEquals",
                                    Map.of(
                                            "aws:ResourceTag/application",
                                            "stampede",
                                            "aws:ResourceTag/stage",
                                            stage.name()))));
            assertThat(stage.only("AWS::Cognito::UserPool").property("UserPoolTags"))
                    .contains(Map.of("application", "stampede", "stage", stage.name()));
        }
    }

    private static Set<String> readers(Marketplace stage, String secret) {
        var readers = new TreeSet<String>();
        Permission.allOf(stage)
                .filter(permission -> permission.actions().contains("secretsmanager:GetSecretValue"))
                .filter(permission -> permission.isOn(secret))
                .forEach(permission -> readers.add(function(permission)));
        return readers;
    }

    /** A line for each function and kind of write, with the patterns of the keys. */
    private static List<String> writesTo(Marketplace stage, String table) {
        var keys = new TreeMap<String, Set<String>>();
        Permission.allOf(stage)
                .filter(permission -> permission.isOn(table))
                .filter(permission -> !permission.policy().type().equals("AWS::KMS::Key"))
                .forEach(permission -> permission.actions().stream()
                        .filter(WRITES::contains)
                        .forEach(action -> keys.computeIfAbsent(
                                        "%s %s".formatted(function(permission), action.replace("dynamodb:", "")),
                                        first -> new TreeSet<>())
                                .addAll(patterns(permission))));
        return keys.entrySet().stream()
                .map(write -> "%s %s".formatted(write.getKey(), String.join(",", write.getValue())))
                .toList();
    }

    private static List<String> patterns(Permission permission) {
        if (!(permission.condition().get("ForAllValues:StringLike") instanceof Map<?, ?> condition)) {
            return List.of("*");
        }
        return condition.get("dynamodb:LeadingKeys") instanceof List<?> several
                ? several.stream().map(Object::toString).toList()
                : List.of(String.valueOf(condition.get("dynamodb:LeadingKeys")));
    }

    private static String function(Permission permission) {
        var holder = permission.holder();
        return holder.substring(holder.indexOf("Functions") + "Functions".length())
                .replaceFirst("Role[0-9A-F]+.*", "");
    }
}
