package dev.stampede.simulation.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An expression that the contract doesn't try may mean something else in the model than in DynamoDB. */
class EveryExpressionIsTriedTest {

    private static final Pattern EXPRESSION = Pattern.compile(
            "\\.(?:condition|update|keyCondition|filter)Expression\\(\\s*(\"[^\"]*\"(?:\\s*\\+\\s*\"[^\"]*\")*)");

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
