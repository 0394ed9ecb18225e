package dev.stampede.simulation.dynamodb;

import static dev.stampede.simulation.dynamodb.ContractCase.CONDITION_FAILED;
import static dev.stampede.simulation.dynamodb.ContractCase.DONE;
import static dev.stampede.simulation.dynamodb.ContractCase.INVALID;
import static dev.stampede.simulation.dynamodb.Given.item;
import static dev.stampede.simulation.dynamodb.Given.map;

import dev.stampede.simulation.dynamodb.ContractCase.Written;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What else the language of expressions has, so that tomorrow's expressions mean the same in both databases. */
final class GrammarCases {

    private static final Map<String, AttributeValue> STORED = item(
            "pk",
            "k",
            "count5",
            5,
            "fraction",
            2.50,
            "words",
            "alphabet",
            "elements",
            List.of(1, 2, 3),
            "tree",
            map("a", 1),
            "tags",
            Set.of("x", "y"),
            "flag",
            true);

    private GrammarCases() {}

    static Stream<ContractCase> all() {
        return Stream.of(holding(), failing(), updates(), invalid()).flatMap(cases -> cases.flatMap(List::stream));
    }

    private static Written on(String update, String condition, Object... bound) {
        return new Written("Stock", item("pk", "k"), update, condition, item(bound), List.of(STORED));
    }

    private static Stream<List<ContractCase>> holding() {
        return Stream.of(
                        "size(elements) = :three",
                        "size(words) > :three",
                        "nothing <> :three",
                        "words <> :three",
                        "NOT (#n < :three) AND fraction < :three",
                        "#n IN (:three, :five)",
                        "#n = :same",
                        "contains(words, :part)",
                        "contains(#s, :x)",
                        "contains(#l, :three)",
                        "attribute_type(#m, :mapType)",
                        "#m.a < :three OR nothing = :three",
                        "#l[2] = :three",
                        "#l = :list",
                        "begins_with(words, :part2)")
                .map(condition -> probe(condition).expecting(DONE));
    }

    private static Stream<List<ContractCase>> failing() {
        return Stream.of(
                        "nothing = :three",
                        "nothing < :three",
                        "words < :three",
                        "contains(words, :x)",
                        "#m.b = :three",
                        "#l[3] = :three",
                        "#n BETWEEN :six AND :seven",
                        "begins_with(words, :part)",
                        "attribute_exists(#m.b)",
                        "NOT attribute_exists(#m.a)",
                        "size(nothing) = :three")
                .map(condition -> probe(condition).expecting(CONDITION_FAILED));
    }

    private static Written probe(String condition) {
        var bound = item(
                "#n",
                "count5",
                "#s",
                "tags",
                "#m",
                "tree",
                "#l",
                "elements",
                ":three",
                3,
                ":five",
                5,
                ":same",
                5.00,
                ":part",
                "phab",
                ":part2",
                "alph",
                ":x",
                "x",
                ":mapType",
                "M",
                ":list",
                List.of(1, 2, 3),
                ":six",
                6,
                ":seven",
                7);
        bound.keySet().removeIf(placeholder -> !condition.matches(".*" + placeholder + "\\b.*"));
        bound.put(":probe", AttributeValue.fromBool(true));
        return new Written("Stock", item("pk", "k"), "SET probe = :probe", condition, bound, List.of(STORED));
    }

    private static Stream<List<ContractCase>> updates() {
        return Stream.of(
                on("SET #n = #n - :d", "", "#n", "count5", ":d", 2.5).expecting(DONE),
                on("SET a = words, b = missing2", "", new Object[] {}).expecting(INVALID),
                on("SET #m.b = :v, #l[1] = :v", "", "#m", "tree", "#l", "elements", ":v", "new")
                        .expecting(DONE),
                on("SET #l[9] = :v", "", "#l", "elements", ":v", "new").expecting(DONE),
                on("REMOVE #l[0], #m.a, nothing", "", "#l", "elements", "#m", "tree")
                        .expecting(DONE),
                on("REMOVE #m.nothing.deeper", "", "#m", "tree").expecting(INVALID),
                on("ADD #n :v, fresh :v", "", "#n", "count5", ":v", 7).expecting(DONE),
                on("ADD words :v", "", ":v", 7).expecting(INVALID),
                on("DELETE #s :v", "", "#s", "tags", ":v", Set.of("x", "z")).expecting(DONE),
                on("DELETE #s :v", "", "#s", "tags", ":v", Set.of("x", "y")).expecting(DONE),
                on("SET a = if_not_exists(#n, :v), b = if_not_exists(missing2, :v)", "", "#n", "count5", ":v", 1)
                        .expecting(DONE),
                on("SET #l = list_append(:v, #l)", "", "#l", "elements", ":v", List.of(0))
                        .expecting(DONE),
                on("SET words = words + :v", "", ":v", 1).expecting(INVALID));
    }

    private static Stream<List<ContractCase>> invalid() {
        return Stream.of(
                on("SET pk = :v", "", ":v", "other").expecting(INVALID),
                on("SET a = :v, a = :v", "", ":v", 1).expecting(INVALID),
                on("SET #m = :v, #m.a = :v", "", "#m", "tree", ":v", 1).expecting(INVALID),
                on("SET a = :v", "", ":v", 1, ":unused", 2).expecting(INVALID),
                on("SET a = :v", "", ":other", 1).expecting(INVALID),
                on("SET a = :v SET b = :v", "", ":v", 1).expecting(INVALID),
                on("SET a = :v", "a = ", ":v", 1).expecting(INVALID),
                on("SET a = :v", "unknown(a)", ":v", 1).expecting(INVALID),
                on("SET missing2.deep = :v", "", ":v", 1).expecting(INVALID),
                new Written("Stock", item("other", "k"), "SET a = :v", "", item(":v", 1), List.of()).expecting(INVALID),
                new Written("Stock", item("pk", ""), "SET a = :v", "", item(":v", 1), List.of()).expecting(INVALID),
                new Written("Stock", item("pk", 5), "SET a = :v", "", item(":v", 1), List.of()).expecting(INVALID));
    }
}
