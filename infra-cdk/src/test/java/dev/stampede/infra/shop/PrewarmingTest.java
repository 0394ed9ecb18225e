package dev.stampede.infra.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stampede.infra.function.FunctionArchives;
import dev.stampede.infra.function.FunctionScope;
import dev.stampede.infra.function.JavaFunction;
import dev.stampede.infra.stage.Stage;
import dev.stampede.model.plan.SaleForecast;
import dev.stampede.model.plan.SalePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

final class PrewarmingTest {

    private static final String SCHEDULE = "AWS::Scheduler::Schedule";
    private static final Instant START = Instant.parse("2030-11-29T09:00:00Z");
    private static final Instant THE_DAY_BEFORE = START.minus(Duration.ofDays(1));

    @TempDir
    private static Path archives;

    @BeforeAll
    static void packFunctions() throws IOException {
        for (var module : List.of("catalog", "checkout", "operations")) {
            var target = Files.createDirectories(archives.resolve(module).resolve("target"));
            Files.writeString(target.resolve(module + ".zip"), module);
        }
    }

    @Test
    void starts_environments_thrice_before_the_sale_opens() {
        var template = Template.fromStack(stack(sale(2_000), THE_DAY_BEFORE));

        assertThat(expressions(template))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "WarmUp15MinutesBefore", "at(2030-11-29T08:44:00)",
                        "WarmUp5MinutesBefore", "at(2030-11-29T08:54:00)",
                        "WarmUp1MinutesBefore", "at(2030-11-29T08:58:00)"));
        template.allResourcesProperties(
                SCHEDULE,
                Map.of(
                        "ScheduleExpressionTimezone", "Etc/UTC",
                        "FlexibleTimeWindow", Map.of("Mode", "OFF"),
                        "Target",
                                Match.objectLike(Map.of(
                                        "Arn", Map.of("Ref", "WarmUpLive"),
                                        "RetryPolicy", Match.objectLike(Map.of("MaximumRetryAttempts", 0))))));
    }

    @Test
    void asks_for_what_the_plan_says_at_the_minute_after() {
        var template = Template.fromStack(stack(sale(2_000), THE_DAY_BEFORE));

        var input = List.of(
                "{\"at\":\"2030-11-29T08:55:00Z\",\"targets\":[{\"environments\":25,\"function\":\"",
                Map.of("Ref", "CatalogApiLive"),
                "\",\"holdMillis\":4000},{\"environments\":300,\"function\":\"",
                Map.of("Ref", "CheckoutApiLive"),
                "\",\"holdMillis\":4000}]}");
        template.hasResourceProperties(
                SCHEDULE,
                Map.of(
                        "ScheduleExpression",
                        "at(2030-11-29T08:54:00)",
                        "Target",
                        Match.objectLike(Map.of("Input", Map.of("Fn::Join", List.of("", input))))));
    }

    @Test
    void lets_it_call_those_functions_by_their_alias_only_and_the_schedule_call_it() {
        var template = Template.fromStack(stack(sale(2_000), THE_DAY_BEFORE));

        assertThat(statements(template))
                .filteredOn(statement -> statement.toString().contains("lambda:"))
                .containsExactlyInAnyOrder(
                        invoking("CatalogApiLive"), invoking("CheckoutApiLive"), invoking("WarmUpLive"));
    }

    private static List<Object> statements(Template template) {
        return template.findResources("AWS::IAM::Policy").values().stream()
                .map(policy -> policy.get("Properties"))
                .flatMap(properties -> properties instanceof Map<?, ?> known
                                && known.get("PolicyDocument") instanceof Map<?, ?> document
                                && document.get("Statement") instanceof List<?> statements
                        ? statements.stream()
                        : Stream.of())
                .collect(Collectors.toList());
    }

    private static Map<String, Object> invoking(String alias) {
        return Map.of("Action", "lambda:InvokeFunction", "Effect", "Allow", "Resource", Map.of("Ref", alias));
    }

    @Test
    void deals_out_more_calls_than_one_caller_can_make() {
        var template = Template.fromStack(stack(sale(10_000), THE_DAY_BEFORE));

        // 125 of CatalogApi and 1,500 of CheckoutApi, 500 each.
        assertThat(expressions(template)).hasSize(12);
        assertThat(expressions(template))
                .containsEntry("WarmUp5MinutesBeforePart1", "at(2030-11-29T08:54:00)")
                .containsEntry("WarmUp5MinutesBeforePart4", "at(2030-11-29T08:54:00)");
        assertThat(WarmUpParts.of(sale(10_000).prewarming()))
                .extracting(part -> part.stream().map(WarmUpParts.Calls::number).toList())
                .containsExactly(List.of(125, 375), List.of(500), List.of(500), List.of(125));
    }

    @Test
    void warns_of_more_environments_than_calls_can_hold() {
        var stack = stack(sale(20_000), THE_DAY_BEFORE);

        Annotations.fromStack(stack).hasWarning("/Shop/Prewarming", Match.stringLikeRegexp("CheckoutApi: .*3,000"));
        Annotations.fromStack(stack(sale(10_000), THE_DAY_BEFORE)).hasNoWarning("*", Match.anyValue());
    }

    @Test
    void leaves_out_moments_that_will_have_passed_when_it_is_deployed() {
        var stack = stack(sale(2_000), START.minus(Duration.ofMinutes(20)));

        assertThat(expressions(Template.fromStack(stack)))
                .containsOnlyKeys("WarmUp5MinutesBefore", "WarmUp1MinutesBefore");
        Annotations.fromStack(stack).hasWarning("/Shop/Prewarming", Match.stringLikeRegexp("2030-11-29T08:45:00Z"));
    }

    @Test
    void lets_code_be_mended_while_the_sale_is_on() {
        assertThat(expressions(Template.fromStack(stack(sale(2_000), START.plus(Duration.ofMinutes(5))))))
                .isEmpty();
    }

    @Test
    void refuses_a_sale_that_is_over() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stack(sale(2_000), START.plus(Duration.ofHours(1))))
                .withMessageContaining("sale: start=2030-11-29T09:00:00Z has passed")
                .withMessageContaining("./stampede plan");
    }

    private static SalePlan sale(int peakOrders) {
        return SalePlan.of(SaleForecast.of(peakOrders, 100, START, Duration.ofHours(1)));
    }

    private static Stack stack(SalePlan sale, Instant now) {
        var stack = new Stack(new App(), "Shop");
        var scope = new FunctionScope(
                stack, Stage.of(Stage.DEV, setting -> Optional.empty()), new FunctionArchives(archives));
        var http = Stream.of("Catalog", "Checkout")
                .map(name -> new JavaFunction(
                        scope,
                        name + "Api",
                        name.toLowerCase(Locale.ROOT),
                        1024,
                        software.amazon.awscdk.Duration.seconds(20),
                        Map.of()))
                .toList();
        new Prewarming(scope, http, sale, Clock.fixed(now, ZoneOffset.UTC));
        return stack;
    }

    private static Map<String, String> expressions(Template template) {
        return template.findResources(SCHEDULE).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, schedule -> expression(schedule.getValue())));
    }

    private static String expression(Map<String, Object> schedule) {
        return schedule.get("Properties") instanceof Map<?, ?> properties
                ? String.valueOf(properties.get("ScheduleExpression"))
                : "";
    }
}
