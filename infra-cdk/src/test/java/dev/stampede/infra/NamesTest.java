package dev.stampede.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names that we give: several stages may stand in one account, and a developer's beside another's in one region. */
final class NamesTest {

    /** Names that need to be unique only within something that is a stage's own. */
    private static final Set<String> WITHIN_SOMETHING = Set.of(
            "AWS::ApiGatewayV2::Authorizer",
            "AWS::ApiGatewayV2::Stage",
            "AWS::AppConfig::ConfigurationProfile",
            "AWS::AppConfig::Environment",
            "AWS::Backup::BackupPlan",
            "AWS::Backup::BackupSelection",
            "AWS::Cognito::UserPoolGroup",
            "AWS::Cognito::UserPoolResourceServer",
            "AWS::IAM::Policy",
            "AWS::Lambda::Alias",
            "AWS::Budgets::Budget");

    @Test
    void are_each_stages_own() {
        var taken = new HashSet<String>();

        assertThat(Marketplace.stages()).allSatisfy(stage -> {
            var names = names(stage);
            assertThat(names).isNotEmpty().noneMatch(taken::contains);
            taken.addAll(names);
        });
    }

    @Test
    void say_whose_they_are() {
        assertThat(Marketplace.stages())
                .allSatisfy(stage -> assertThat(names(stage))
                        .allSatisfy(name -> assertThat(name)
                                .containsIgnoringCase("stampede")
                                .containsIgnoringCase(stage.name())));
    }

    private static Set<String> names(Marketplace stage) {
        return stage.all().stream()
                .filter(resource -> !WITHIN_SOMETHING.contains(resource.type()))
                .flatMap(resource -> names(resource.properties(), 2).map(name -> resource.type() + " " + name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOurs(String property) {
        return property.matches("Domain|.*Name")
                && !property.matches("(Attribute|DeploymentConfig|Display|Metric)Name");
    }

    /** What is called a name there or so many steps below, unless CloudFormation makes it up. */
    private static Stream<String> names(Map<?, ?> object, int depth) {
        return object.entrySet().stream().flatMap(entry -> {
            var written = WrittenOut.of(entry.getValue());
            if (isOurs(entry.getKey().toString()) && !written.matches("<[^>]+>|\\{.*|\\$.*")) {
                return Stream.of(written);
            }
            return entry.getValue() instanceof Map<?, ?> below && depth > 1 ? names(below, depth - 1) : Stream.of();
        });
    }
}
