package dev.stampede.infra.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.infra.Marketplace;
import dev.stampede.infra.Resource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    void holds_who_is_signed_in_to_what_one_person_orders_and_looks_at(Marketplace kept) {
        assertThat(limit(kept, "OrdersOfOneAccount")).isEqualTo(30);
        assertThat(limit(kept, "RequestsOfOneAccount")).isEqualTo(2_000);
        assertThat(List.of(rate(kept, "OrdersOfOneAccount"), rate(kept, "RequestsOfOneAccount")))
                .allSatisfy(rule -> {
                    assertThat(rule.text("AggregateKeyType")).isEqualTo("CUSTOM_KEYS");
                    assertThat(rule.list("CustomKeys"))
                            .singleElement()
                            .asString()
                            .contains("Name=authorization", "COMPRESS_WHITE_SPACE", "LOWERCASE");
                });
    }

    /** A carrier has thousands behind one address, and a sale's shoppers come in the same minute. */
    @ParameterizedTest
    @MethodSource(Marketplace.KEPT_STAGES)
    void lets_a_thousand_shoppers_behind_one_address_wait_and_order(Marketplace kept) {
        assertThat(limit(kept, "OrdersOfOneAddress")).isGreaterThanOrEqualTo(1_000);
        assertThat(limit(kept, "RequestsOfOneAddress"))
                .as("each asks every five seconds, for five minutes")
                .isGreaterThanOrEqualTo(1_000 * 60);
        assertThat(List.of(rate(kept, "OrdersOfOneAddress"), rate(kept, "RequestsOfOneAddress")))
                .allSatisfy(rule -> assertThat(rule.text("AggregateKeyType")).isEqualTo("IP"));
    }

    @ParameterizedTest
    @MethodSource(Marketplace.KEPT_STAGES)
    void counts_orders_however_their_path_is_written(Marketplace kept) {
        assertThat(List.of(rate(kept, "OrdersOfOneAccount"), rate(kept, "OrdersOfOneAddress")))
                .allSatisfy(rule -> {
                    var parts = rule.list("ScopeDownStatement", "AndStatement", "Statements");
                    assertThat(parts)
                            .hasSize(2)
                            .extracting(Object::toString)
                            .anyMatch(part -> part.contains("Method={}") && part.contains("SearchString=POST"));
                    var path = parts.stream()
                            .map(part -> new Resource("Firewall", "part", Map.of("Properties", part)))
                            .filter(part -> part.property("ByteMatchStatement", "FieldToMatch", "UriPath")
                                    .isPresent())
                            .findFirst()
                            .orElseThrow();
                    assertThat(path.text("ByteMatchStatement", "SearchString")).isEqualTo("/v1/orders");
                    assertThat(path.text("ByteMatchStatement", "PositionalConstraint"))
                            .isEqualTo("STARTS_WITH");
                    assertThat(path.list("ByteMatchStatement", "TextTransformations"))
                            .isEqualTo(List.of(
                                    Map.of("Priority", 0, "Type", "URL_DECODE"),
                                    Map.of("Priority", 1, "Type", "NORMALIZE_PATH"),
                                    Map.of("Priority", 2, "Type", "LOWERCASE")));
                });
    }

    @ParameterizedTest
    @MethodSource(Marketplace.KEPT_STAGES)
    void answers_those_who_ask_too_often_as_the_gateway_does(Marketplace kept) {
        assertThat(rules(kept)
                        .filter(rule ->
                                rule.property("Statement", "RateBasedStatement").isPresent()))
                .hasSize(4)
                .allSatisfy(limit -> {
                    assertThat(limit.number("Action", "Block", "CustomResponse", "ResponseCode"))
                            .isEqualTo(429);
                    assertThat(limit.list("Action", "Block", "CustomResponse", "ResponseHeaders"))
                            .isEqualTo(List.of(Map.of("Name", "Retry-After", "Value", "60")));
                });
    }

    /** Of the common rule set (AWS WAF developer guide, "Baseline rule groups"). */
    private static final long BODY_THAT_THE_COMMON_RULES_TAKE = 8 * 1024;

    @ParameterizedTest
    @MethodSource(Marketplace.KEPT_STAGES)
    void lets_pass_every_body_that_is_documented(Marketplace kept) {
        assertThat(DocumentedSizes.ofBodies().entrySet())
                .as("bodies which the common rules would stop")
                .filteredOn(body -> body.getValue() > BODY_THAT_THE_COMMON_RULES_TAKE)
                .isNotEmpty()
                .allSatisfy(body -> assertThat(named(kept, "AWSManagedRulesCommonRuleSet")
                                .list("Statement", "ManagedRuleGroupStatement", "RuleActionOverrides"))
                        .as(body.toString())
                        .isEqualTo(List.of(
                                Map.of("Name", "SizeRestrictions_BODY", "ActionToUse", Map.of("Count", Map.of())))));
        assertThat(kept.only(FIREWALL).text("Rules"))
                .as("a size of our own would have to be held against the documented ones here")
                .doesNotContain("SizeConstraintStatement");
    }

    @ParameterizedTest
    @MethodSource(Marketplace.KEPT_STAGES)
    void asks_the_rules_that_aws_keeps_and_goes_by_what_they_say(Marketplace kept) {
        var managed = List.of(rule(kept, 4), rule(kept, 5), rule(kept, 6));

        assertThat(managed)
                .allSatisfy(rule -> assertThat(rule.property("OverrideAction")).contains(Map.of("None", Map.of())));
        assertThat(managed)
                .extracting(rule -> rule.text("Statement", "ManagedRuleGroupStatement", "Name"))
                .containsExactly(
                        "AWSManagedRulesAmazonIpReputationList",
                        "AWSManagedRulesCommonRuleSet",
                        "AWSManagedRulesKnownBadInputsRuleSet");
        assertThat(kept.only(FIREWALL).list("Rules")).hasSize(7);
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

    private static int limit(Marketplace stage, String rule) {
        return rate(stage, rule).number("Limit");
    }

    private static Resource rate(Marketplace stage, String rule) {
        var statement = named(stage, rule).property("Statement", "RateBasedStatement");
        return new Resource("Firewall", rule, Map.of("Properties", statement.orElseThrow()));
    }

    private static Resource named(Marketplace stage, String name) {
        return rules(stage)
                .filter(rule -> rule.text("Name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule " + name));
    }

    private static Stream<Resource> rules(Marketplace stage) {
        return stage.only(FIREWALL).list("Rules").stream()
                .map(rule -> new Resource("Firewall", "rule", Map.of("Properties", rule)));
    }

    private static Resource rule(Marketplace stage, int priority) {
        var rules = stage.only(FIREWALL).list("Rules");
        var rule = new Resource("Firewall", "rule " + priority, Map.of("Properties", rules.get(priority)));
        assertThat(rule.number("Priority")).isEqualTo(priority);
        return rule;
    }
}
