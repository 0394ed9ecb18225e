package dev.stampede.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules of AWS Solutions find in each stage. */
final class FindingsTest {

    /** A reason that is shorter says no more than the rule. */
    private static final int SHORTEST_REASON = 30;

    @ParameterizedTest
    @MethodSource(Marketplace.VARIANTS)
    void are_none_but_accepted_ones(Marketplace stage) {
        var verdicts = Verdict.allOf(stage);

        assertThat(verdicts).isNotEmpty();
        assertThat(verdicts).filteredOn(Verdict::isOpen).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(Marketplace.VARIANTS)
    void are_accepted_with_a_reason_and_for_no_stack_as_a_whole(Marketplace stage) {
        assertThat(stage.templates().values())
                .allSatisfy(template ->
                        assertThat(String.valueOf(template.get("Metadata"))).doesNotContain("cdk_nag"));
        assertThat(stage.all().stream()
                        .flatMap(FindingsTest::acceptances)
                        .map(one -> String.valueOf(one.get("reason"))))
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(SHORTEST_REASON));
    }

    /** A finding is one for each resource and, of permissions, for each that is too wide. */
    @ParameterizedTest
    @MethodSource(Marketplace.VARIANTS)
    void are_accepted_only_where_there_is_something_to_accept(Marketplace stage) {
        var accepted = stage.all().stream().flatMap(FindingsTest::acceptances).flatMap(FindingsTest::findings);

        assertThat(accepted)
                .containsExactlyInAnyOrderElementsOf(Verdict.allOf(stage).stream()
                        .filter(Verdict::isAccepted)
                        .map(verdict -> verdict.rule() + ": " + verdict.reason())
                        .toList());
    }

    private static Stream<Map<?, ?>> acceptances(Resource resource) {
        return resource.definition().get("Metadata") instanceof Map<?, ?> metadata
                        && metadata.get("cdk_nag") instanceof Map<?, ?> nag
                        && nag.get("rules_to_suppress") instanceof List<?> rules
                ? rules.stream().map(rule -> (Map<?, ?>) rule)
                : Stream.of();
    }

    /** As the report has them. */
    private static Stream<String> findings(Map<?, ?> acceptance) {
        return acceptance.get("applies_to") instanceof List<?> several
                ? several.stream()
                        .map(one -> "%s: [%s] %s".formatted(acceptance.get("id"), one, acceptance.get("reason")))
                : Stream.of("%s: %s".formatted(acceptance.get("id"), acceptance.get("reason")));
    }
}
