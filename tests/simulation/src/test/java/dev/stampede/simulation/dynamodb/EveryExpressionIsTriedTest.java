package dev.stampede.simulation.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An expression that the contract doesn't try may mean something else in the model than in DynamoDB. */
class EveryExpressionIsTriedTest {

    private static final Pattern EXPRESSION = Pattern.compile(
            "\\.(?:condition|update|keyCondition|filter)Expression\\(\\s*(\"[^\"]*\"(?:\\s*\\+\\s*\"[^\"]*\")*)");

    /** Those of sales, waiting rooms and treasures that have no case yet, which the README says. */
    private static final Set<String> NOT_TRIED_YET = Set.of(
            "#status = :preparing",
            "SET #finder = :at, claimed = if_not_exists(claimed, :none) + :one",
            "SET #of = :of",
            "SET available = available + :units, #of = :of",
            "SET opensAt = :opensAt, closesAt = :closesAt",
            "attribute_not_exists(#finder) AND (attribute_not_exists(claimed) OR claimed < :size)",
            "attribute_not_exists(#pk)",
            "available = :read AND size(reserved) = :none",
            "dueBucket = :bucket AND dueAt <= :by",
            "joinedAt >= :from AND joinedAt < :to",
            "pk = :pk AND sk < :rank",
            "pk = :pk AND sk > :after",
            "pk = :sale AND begins_with(sk, :audit)",
            "termsVersion = :version");

    @Test
    void tries_each_expression_in_the_code() throws IOException {
        var tried = DynamoDbContractTest.cases()
                .flatMap(asked -> asked.expressions().stream())
                .collect(Collectors.toSet());
        var written = new TreeSet<String>();
        for (var root : new String[] {"shared-model", "functions"}) {
            try (var files = Files.walk(Path.of("..", "..", root))) {
                var sources = files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> file.toString().contains("/src/main/"))
                        .toList();
                for (var source : sources) {
                    expressions(Files.readString(source)).forEach(written::add);
                }
            }
        }
        assertThat(written).containsAll(NOT_TRIED_YET);
        written.removeAll(NOT_TRIED_YET);
        assertThat(written)
                .hasSizeGreaterThan(20)
                .allSatisfy(expression -> assertThat(tried)
                        .as("cases that try %s", expression)
                        .anyMatch(text -> text.startsWith(expression)));
    }

    private static Stream<String> expressions(String source) {
        return EXPRESSION
                .matcher(source)
                .results()
                .map(found -> found.group(1).replaceAll("\"\\s*\\+\\s*\"", ""))
                .map(quoted -> quoted.substring(1, quoted.length() - 1));
    }
}
