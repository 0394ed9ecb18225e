package dev.stampede.infra.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.infra.Marketplace;
import dev.stampede.infra.Resource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class OperationsStackTest {

    private static final String ALARM = "AWS::CloudWatch::Alarm";
    private static final Pattern RUNBOOK = Pattern.compile("\\. Runbook: (docs/operating/[a-z-]+\\.md)$");

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void tells_with_each_alarm_which_page_says_what_to_do(Marketplace stage) {
        assertThat(stage.all(ALARM)).isNotEmpty().allSatisfy(alarm -> {
            var runbook = RUNBOOK.matcher(alarm.text("AlarmDescription"));
            assertThat(runbook.find()).as(alarm.text("AlarmDescription")).isTrue();
            assertThat(Path.of("..").resolve(runbook.group(1))).isRegularFile();
        });
    }

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void calls_somebody_with_each_alarm_and_tells_them_when_it_is_over(Marketplace stage) {
        assertThat(alarms(stage)).isNotEmpty().allSatisfy(alarm -> {
            assertThat(alarm.list("AlarmActions")).isEqualTo(List.of(Map.of("Ref", "Notifications")));
            assertThat(alarm.list("OKActions")).isEqualTo(List.of(Map.of("Ref", "Notifications")));
            assertThat(alarm.id()).startsWith("Alarm");
        });
    }

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void says_of_each_alarm_from_where_on_and_what_silence_means(Marketplace stage) {
        assertThat(stage.all(ALARM)).allSatisfy(alarm -> {
            assertThat(Stream.of("Threshold", "ThresholdMetricId")
                            .filter(of -> alarm.property(of).isPresent()))
                    .hasSize(1);
            assertThat(alarm.number("EvaluationPeriods")).isPositive();
            assertThat(alarm.text("TreatMissingData")).isIn("notBreaching", "breaching", "missing");
        });
    }

    @Test
    void watches_what_a_shopper_or_a_seller_would_notice() {
        assertThat(alarms(Marketplace.prod()))
                .extracting(Resource::id)
                .contains(
                        "AlarmServerErrors",
                        "AlarmSlowAnswers",
                        "AlarmOrdersFall",
                        "AlarmSoldOut",
                        "AlarmPaymentsDeclined",
                        "AlarmPaymentsWait",
                        "AlarmRelayFallsBehind",
                        "AlarmFulfilmentDeadLetters",
                        "AlarmRelayDeadLetters",
                        "AlarmSweeperSleeps",
                        "AlarmSaleSweeperSleeps",
                        "AlarmCheckoutApiThrottles",
                        "AlarmOrdersThrottles");
    }

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void holds_orders_against_the_same_hour_of_other_days(Marketplace stage) {
        var alarm = stage.one(ALARM, "AlarmOrdersFall");

        assertThat(alarm.text("ComparisonOperator")).isEqualTo("LessThanLowerThreshold");
        assertThat(alarm.text("Metrics")).contains("ANOMALY_DETECTION_BAND(", "MetricName=OrdersPlaced");
        assertThat(alarm.text("Metrics")).contains("Id=" + alarm.text("ThresholdMetricId") + ",");
    }

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void counts_its_own_stages_orders_only(Marketplace stage) {
        var namespace = stage.one("AWS::Lambda::Function", "CheckoutApi")
                .text("Environment", "Variables", "POWERTOOLS_METRICS_NAMESPACE");

        assertThat(namespace).endsWith("/" + stage.name());
        assertThat(stage.one(ALARM, "AlarmOrdersFall").text("Metrics")).contains("Namespace=" + namespace);
    }

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void takes_news_from_this_accounts_alarms_and_budgets_alone(Marketplace stage) {
        assertThat(stage.only("AWS::SNS::TopicPolicy").list("PolicyDocument", "Statement"))
                .map(Object::toString)
                .filteredOn(statement -> statement.contains("Effect=Allow"))
                .hasSize(2)
                .anyMatch(statement -> statement.contains("Service=cloudwatch.amazonaws.com")
                        && statement.contains("aws:SourceArn={Fn::Join=[, [arn:aws:cloudwatch:"))
                .anyMatch(statement -> statement.contains("Service=budgets.amazonaws.com")
                        && statement.contains("aws:SourceArn={Fn::Join=[, [arn:aws:budgets::"));
    }

    @Test
    void tells_whoever_was_named() {
        var told = Marketplace.prodWithAllSettings();

        assertThat(told.only("AWS::SNS::Subscription").text("Endpoint")).isEqualTo("on-call@shop.example");
        assertThat(told.only("AWS::Chatbot::SlackChannelConfiguration").list("SnsTopicArns"))
                .isEqualTo(List.of(Map.of("Ref", "Notifications")));
        assertThat(Marketplace.prod().all("AWS::SNS::Subscription")).isEmpty();
    }

    @Test
    void lets_the_chat_look_and_do_nothing() {
        assertThat(Marketplace.prodWithAllSettings()
                        .only("AWS::Chatbot::SlackChannelConfiguration")
                        .list("GuardrailPolicies"))
                .isEqualTo(List.of("arn:aws:iam::aws:policy/CloudWatchReadOnlyAccess"));
    }

    @Test
    void warns_before_a_month_is_dear_and_not_only_after() {
        assertThat(Marketplace.stages()).allSatisfy(stage -> {
            var budget = stage.only("AWS::Budgets::Budget");
            assertThat(budget.list("NotificationsWithSubscribers").toString())
                    .contains("FORECASTED", "ACTUAL", "Address={Ref=Notifications}");
            assertThat(budget.list("Budget", "CostFilters", "TagKeyValue"))
                    .isEqualTo(List.of("user:stage$" + stage.name()));
        });
        assertThat(Marketplace.dev().only("AWS::Budgets::Budget").number("Budget", "BudgetLimit", "Amount"))
                .isEqualTo(20);
        assertThat(Marketplace.prodWithAllSettings()
                        .only("AWS::Budgets::Budget")
                        .number("Budget", "BudgetLimit", "Amount"))
                .isEqualTo(500);
    }

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void shows_a_page_for_each_concern(Marketplace stage) {
        assertThat(stage.all("AWS::CloudWatch::Dashboard"))
                .extracting(page -> page.text("DashboardName"))
                .containsExactlyInAnyOrder(
                        "stampede-%s-Shop".formatted(stage.name()),
                        "stampede-%s-Checkout".formatted(stage.name()),
                        "stampede-%s-Fulfilment".formatted(stage.name()),
                        "stampede-%s-Money".formatted(stage.name()));
    }

    /** Those that call somebody: a release's own only roll it back. */
    private static List<Resource> alarms(Marketplace stage) {
        return stage.in("Operations").stream()
                .filter(resource -> resource.type().equals(ALARM))
                .toList();
    }
}
