package dev.stampede.infra.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.infra.Marketplace;
import dev.stampede.infra.Resource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FirewallStackTest {

    private static final String FIREWALL = "AWS::WAFv2::WebACL";

    @Test
    void is_not_paid_for_in_dev() {
        assertThat(Marketplace.dev().templates()).doesNotContainKey("Firewall");
    }

    @ParameterizedTest
    @MethodSource(Marketplace.KEPT_STAGES)
    void stands_before_cloudfront_in_the_one_region_where_aws_takes_it(Marketplace kept) {
        assertThat(kept.only(FIREWALL).text("Scope")).isEqualTo("CLOUDFRONT");
        assertThat(kept.environment("Firewall")).endsWith("/us-east-1");
        assertThat(kept.one("AWS::CloudFront::Distribution", "Distribution").text("DistributionConfig", "WebACLId"))
                .contains("FirewallArn");
    }

    @ParameterizedTest
    @MethodSource(Marketplace.KEPT_STAGES)
    void holds_each_address_to_what_one_household_orders_and_looks_at(Marketplace kept) {
        var orders = rule(kept, 0);
        assertThat(orders.number("Statement", "RateBasedStatement", "Limit")).isEqualTo(30);
        assertThat(orders.number("Statement", "RateBasedStatement", "EvaluationWindowSec"))
                .isEqualTo(60);
        assertThat(orders.list("Statement", "RateBasedStatement", "ScopeDownStatement", "AndStatement", "Statements"))
                .hasSize(2)
                .extracting(Object::toString)
                .anyMatch(part -> part.contains("Method={}") && part.contains("SearchString=POST"))
                .anyMatch(part -> part.contains("UriPath={}") && part.contains("SearchString=/v1/orders"));

        var requests = rule(kept, 1);
        assertThat(requests.number("Statement", "RateBasedStatement", "Limit")).isEqualTo(2_000);
        assertThat(requests.number("Statement", "RateBasedStatement", "EvaluationWindowSec"))
                .isEqualTo(300);
        assertThat(requests.property("Statement", "RateBasedStatement", "ScopeDownStatement"))
                .isEmpty();

        assertThat(List.of(orders, requests)).allSatisfy(limit -> {
            assertThat(limit.text("Statement", "RateBasedStatement", "AggregateKeyType"))
                    .isEqualTo("IP");
            assertThat(limit.number("Action", "Block", "CustomResponse", "ResponseCode"))
                    .isEqualTo(429);
            assertThat(limit.list("Action", "Block", "CustomResponse", "ResponseHeaders"))
                    .isEqualTo(List.of(Map.of("Name", "Retry-After", "Value", "60")));
        });
    }

    @ParameterizedTest
    @MethodSource(Marketplace.KEPT_STAGES)
    void asks_the_rules_that_aws_keeps_and_goes_by_what_they_say(Marketplace kept) {
        var managed = List.of(rule(kept, 2), rule(kept, 3), rule(kept, 4));

        assertThat(managed)
                .allSatisfy(rule -> assertThat(rule.property("OverrideAction")).contains(Map.of("None", Map.of())));
        assertThat(managed)
                .extracting(rule -> rule.text("Statement", "ManagedRuleGroupStatement", "Name"))
                .containsExactly(
                        "AWSManagedRulesAmazonIpReputationList",
                        "AWSManagedRulesCommonRuleSet",
                        "AWSManagedRulesKnownBadInputsRuleSet");
        assertThat(kept.only(FIREWALL).list("Rules")).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource(Marketplace.KEPT_STAGES)
    void counts_what_each_rule_stops(Marketplace kept) {
        assertThat(kept.only(FIREWALL).list("Rules"))
                .allSatisfy(rule -> assertThat(rule.toString()).contains("CloudWatchMetricsEnabled=true"));
    }

    @ParameterizedTest
    @MethodSource(Marketplace.KEPT_STAGES)
    void logs_without_tokens_where_waf_may_write(Marketplace kept) {
        var logging = kept.only("AWS::WAFv2::LoggingConfiguration");

        assertThat(logging.list("RedactedFields"))
                .isEqualTo(List.of(Map.of("SingleHeader", Map.of("Name", "authorization"))));
        assertThat(logging.property("ResourceArn")).contains(Map.of("Fn::GetAtt", List.of("Firewall", "Arn")));
        assertThat(kept.one("AWS::Logs::LogGroup", "FirewallLog").text("LogGroupName"))
                .startsWith("aws-waf-logs-");
        assertThat(kept.one("AWS::Logs::LogGroup", "FirewallLog").number("RetentionInDays"))
                .isEqualTo(90);
    }

    private static Resource rule(Marketplace stage, int priority) {
        var rules = stage.only(FIREWALL).list("Rules");
        var rule = new Resource("Firewall", "rule " + priority, Map.of("Properties", rules.get(priority)));
        assertThat(rule.number("Priority")).isEqualTo(priority);
        return rule;
    }
}
