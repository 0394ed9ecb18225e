package dev.stampede.simulation.dynamodb;

import static dev.stampede.simulation.dynamodb.ContractCase.CONDITION_FAILED;
import static dev.stampede.simulation.dynamodb.ContractCase.DONE;
import static dev.stampede.simulation.dynamodb.ContractCase.INVALID;
import static dev.stampede.simulation.dynamodb.Given.item;
import static dev.stampede.simulation.dynamodb.Given.map;

import dev.stampede.simulation.dynamodb.ContractCase.Written;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is asked of the tables of orders, of sellers and of the sandbox's payments. */
final class OrderCases {

    private static final Map<String, AttributeValue> KEY = item("orderId", "o1", "item", "order");
    private static final String HISTORY = "SET #state = :to, history = list_append(history, :change)";

    private OrderCases() {}

    static Stream<ContractCase> all() {
        return Stream.of(places(), voids(), moves(), looks(), parcels(), sellers(), tariffs(), payments())
                .flatMap(cases -> cases.flatMap(List::stream));
    }

    private static Map<String, AttributeValue> order(Object... more) {
        var order = item(
                "orderId",
                "o1",
                "item",
                "order",
                "state",
                "PLACED",
                "shopperId",
                "s1",
                "placedAt",
                "2026-01-01",
                "dueBucket",
                "7",
                "dueAt",
                "2026-01-02",
                "history",
                List.of(map("state", "PLACED")));
        order.putAll(item(more));
        return order;
    }

    private static Written on(
            List<Map<String, AttributeValue>> stored, String update, String condition, Object... bound) {
        return new Written("Orders", KEY, update, condition, item(bound), stored);
    }

    private static Stream<List<ContractCase>> places() {
        var unnamed = "attribute_not_exists(orderId)";
        var fenced = "attribute_not_exists(#state) AND NOT contains(voided, :attempt) AND "
                + "(attribute_not_exists(voided) OR size(voided) < :most)";
        var bound = item("#state", "state", ":attempt", "a1", ":most", 2);
        var voided = item("orderId", "o1", "item", "order", "voided", Set.of("a1", "a2"));
        var otherwiseVoided = item("orderId", "o1", "item", "order", "voided", Set.of("a2"));
        var usedUp = item("orderId", "o1", "item", "order", "voided", Set.of("a2", "a3"));
        return Stream.of(
                new Written("Orders", order(), "", unnamed, Map.of(), List.of()).expecting(DONE),
                new Written("Orders", order(), "", unnamed, Map.of(), List.of(order())).expecting(CONDITION_FAILED),
                new Written("Orders", order(), "", fenced, bound, List.of()).expecting(DONE),
                new Written("Orders", order(), "", fenced, bound, List.of(otherwiseVoided)).expecting(DONE),
                new Written("Orders", order(), "", fenced, bound, List.of(voided)).expecting(CONDITION_FAILED),
                new Written("Orders", order(), "", fenced, bound, List.of(usedUp)).expecting(CONDITION_FAILED),
                new Written("Orders", order(), "", fenced, bound, List.of(order())).expecting(CONDITION_FAILED));
    }

    private static Stream<List<ContractCase>> voids() {
        var add = "ADD voided :attempts SET expiresAt = :expiresAt";
        var absent = "attribute_not_exists(#state) AND (attribute_not_exists(voided) OR size(voided) < :most)";
        Object[] bound = {":attempts", Set.of("a3"), "#state", "state", ":expiresAt", 9, ":most", 2};
        return Stream.of(
                on(List.of(), add, absent, bound).expecting(DONE),
                on(List.of(item("orderId", "o1", "item", "order", "voided", Set.of("a1"))), add, absent, bound)
                        .expecting(DONE),
                on(List.of(item("orderId", "o1", "item", "order", "voided", Set.of("a3"))), add, absent, bound)
                        .expecting(DONE),
                on(List.of(item("orderId", "o1", "item", "order", "voided", Set.of("a1", "a2"))), add, absent, bound)
                        .expecting(CONDITION_FAILED),
                on(List.of(order()), add, absent, bound).expecting(CONDITION_FAILED));
    }

    private static Stream<List<ContractCase>> moves() {
        var settle = HISTORY + " REMOVE dueBucket, dueAt";
        var wait = HISTORY + ", dueBucket = :dueBucket, dueAt = :dueAt";
        var change = List.of(map("state", "PAID", "reason", "payment approved"));
        Object[] paid = {"#state", "state", ":from", "PLACED", ":to", "PAID", ":change", change};
        Object[] again = {"#state", "state", ":from", "PAID", ":to", "CANCELLING", ":change", change};
        Object[] cancelled = {
            "#state",
            "state",
            ":from",
            "PLACED",
            ":to",
            "CANCELLING",
            ":change",
            change,
            ":dueBucket",
            "3",
            ":dueAt",
            "2026"
        };
        return Stream.of(
                on(List.of(order()), settle, "#state = :from", paid).expecting(DONE),
                on(List.of(order()), HISTORY, "#state = :from", paid).expecting(DONE),
                on(List.of(order()), settle, "#state = :from", again).expecting(CONDITION_FAILED),
                on(List.of(), settle, "#state = :from", paid).expecting(CONDITION_FAILED),
                on(List.of(order()), wait, "#state = :from", cancelled).expecting(DONE),
                on(List.of(order("state", "PAID")), wait, "#state = :from", cancelled)
                        .expecting(CONDITION_FAILED),
                on(List.of(item("orderId", "o1", "item", "order", "state", "PLACED")), settle, "#state = :from", paid)
                        .expecting(INVALID));
    }

    private static Stream<List<ContractCase>> looks() {
        var later = "SET dueAt = :dueAt";
        var waiting = "#state = :state";
        Object[] bound = {":dueAt", "2026-01-03", "#state", "state", ":state", "PLACED"};
        return Stream.of(
                on(List.of(order()), later, waiting, bound).expecting(DONE),
                on(List.of(order("state", "PAID")), later, waiting, bound).expecting(CONDITION_FAILED),
                on(List.of(order()), later, waiting, ":dueAt", 5, "#state", "state", ":state", "PLACED")
                        .expecting(INVALID));
    }

    private static Stream<List<ContractCase>> parcels() {
        var step = "SET #state = :to, history = list_append(history, :step), trackingNumber = :tracking";
        Object[] packed = {
            "#state",
            "state",
            ":from",
            "TO_PACK",
            ":to",
            "PACKED",
            ":step",
            List.of(map("state", "PACKED")),
            ":tracking",
            ""
        };
        return Stream.of(
                on(List.of(order("state", "TO_PACK")), step, "#state = :from", packed)
                        .expecting(DONE),
                on(List.of(order("state", "PACKED")), step, "#state = :from", packed)
                        .expecting(CONDITION_FAILED));
    }

    private static Stream<List<ContractCase>> sellers() {
        var register = "SET #name = :name, city = :city, country = :country, postalCode = :postalCode,"
                + " currency = :currency, zones = if_not_exists(zones, :none), version = :next";
        var changes =
                "currency = :currency AND (version = :read OR (attribute_not_exists(version) AND :read = :first))";
        var details = item(
                "#name",
                "name",
                ":name",
                "n",
                ":city",
                "c",
                ":country",
                "BR",
                ":postalCode",
                "1",
                ":currency",
                "BRL",
                ":none",
                List.of(),
                ":next",
                2);
        var based = new HashMap<>(details);
        based.putAll(item(":read", 1, ":first", 1));
        var key = item("sellerId", "x");
        var known = item("sellerId", "x", "currency", "BRL", "zones", List.of(map("to", "BR")));
        var changed = item("sellerId", "x", "currency", "BRL", "version", 2);
        var foreign = item("sellerId", "x", "currency", "EUR", "version", 1);
        var isNew = "attribute_not_exists(sellerId)";
        return Stream.of(
                new Written("Sellers", key, register, isNew, details, List.of()).expecting(DONE),
                new Written("Sellers", key, register, isNew, details, List.of(known)).expecting(CONDITION_FAILED),
                new Written("Sellers", key, register, changes, based, List.of(known)).expecting(DONE),
                new Written("Sellers", key, register, changes, based, List.of(changed)).expecting(CONDITION_FAILED),
                new Written("Sellers", key, register, changes, based, List.of(foreign)).expecting(CONDITION_FAILED),
                new Written("Sellers", key, register, changes, based, List.of()).expecting(CONDITION_FAILED));
    }

    private static Stream<List<ContractCase>> tariffs() {
        var replace = "SET zones = :zones, tariffVersion = :next";
        var unchanged = "attribute_exists(sellerId) AND (tariffVersion = :read"
                + " OR (attribute_not_exists(tariffVersion) AND :read = :none))";
        var key = item("sellerId", "x");
        var zones = List.of(map("to", "PT"));
        var first = item(":zones", zones, ":read", 0, ":next", 1, ":none", 0);
        var second = item(":zones", zones, ":read", 1, ":next", 2, ":none", 0);
        var known = item("sellerId", "x");
        var tariffed = item("sellerId", "x", "tariffVersion", 1);
        return Stream.of(
                new Written("Sellers", key, replace, unchanged, first, List.of(known)).expecting(DONE),
                new Written("Sellers", key, replace, unchanged, second, List.of(tariffed)).expecting(DONE),
                new Written("Sellers", key, replace, unchanged, first, List.of(tariffed)).expecting(CONDITION_FAILED),
                new Written("Sellers", key, replace, unchanged, second, List.of(known)).expecting(CONDITION_FAILED),
                new Written("Sellers", key, replace, unchanged, first, List.of()).expecting(CONDITION_FAILED));
    }

    private static Stream<List<ContractCase>> payments() {
        var key = item("orderId", "o1");
        var decided = item("orderId", "o1", "chargeId", "ch", "amountMinor", 500, "currency", "BRL", "expiresAt", 9);
        var mark = "SET givenBack = :yes, expiresAt = :expiresAt";
        var bound = item(":yes", true, ":expiresAt", 10);
        var table = "SandboxPayments";
        return Stream.of(
                new Written(table, decided, "", "attribute_not_exists(orderId)", Map.of(), List.of()).expecting(DONE),
                new Written(table, decided, "", "attribute_not_exists(orderId)", Map.of(), List.of(decided))
                        .expecting(CONDITION_FAILED),
                new Written(table, key, mark, "", bound, List.of(decided)).expecting(DONE),
                new Written(table, key, mark, "", bound, List.of()).expecting(DONE));
    }
}
