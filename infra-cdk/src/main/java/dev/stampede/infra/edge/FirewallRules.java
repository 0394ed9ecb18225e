package dev.stampede.infra.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.FieldToMatchProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RateBasedStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionOverrideProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.StatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.TextTransformationProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;

/**
 * What the firewall stops: those who ask too often, and what AWS's own rules know.
 *
 * <p>Who is signed in is held to what one person does, by the token that they send. An address is no person: a mobile
 * carrier has thousands of shoppers behind one (RFC 6269, section 5), who all come when a sale opens. It is held to
 * what they do together, which is still too little to be a load for the shop.
 */
final class FirewallRules {

    /** Whom one address is taken to stand for at most. */
    static final int SHOPPERS_BEHIND_ONE_ADDRESS = 1_000;

    /** Nobody fills a basket every other second. */
    private static final int ORDERS_IN_A_MINUTE = 30;

    /** Of one person in five minutes: some 7 a second, as many as one page makes when it is looked at in a hurry. */
    private static final int REQUESTS_IN_FIVE_MINUTES = 2_000;

    /** A thousand shoppers of whom each tries three times in the minute in which a sale opens. */
    private static final int ORDERS_OF_AN_ADDRESS_IN_A_MINUTE = 3 * SHOPPERS_BEHIND_ONE_ADDRESS;

    /** The same who each ask where their place in the line is, or a page, every five seconds. */
    private static final int REQUESTS_OF_AN_ADDRESS_IN_FIVE_MINUTES = 60 * SHOPPERS_BEHIND_ONE_ADDRESS;

    private static final String COMMON = "AWSManagedRulesCommonRuleSet";

    /** Rules that AWS keeps for everyone (AWS WAF developer guide, "AWS Managed Rules rule groups list"). */
    private static final List<String> MANAGED =
            List.of("AWSManagedRulesAmazonIpReputationList", COMMON, "AWSManagedRulesKnownBadInputsRuleSet");

    /**
     * Of those, what only counts. The common set blocks bodies over 8 KB, and a seller's tariff or a product's
     * description is larger; the gateway takes 10 MB of a body and a function 6, and each field has a limit of its own.
     */
    private static final Map<String, List<String>> ONLY_COUNTED = Map.of(COMMON, List.of("SizeRestrictions_BODY"));

    private FirewallRules() {}

    /** In the order in which they are asked. */
    static List<RuleProperty> all() {
        var rules = new ArrayList<RuleProperty>();
        rules.add(blocking(
                rules.size(),
                "OrdersOfOneAccount",
                ofOneToken(ORDERS_IN_A_MINUTE, 60)
                        .scopeDownStatement(newOrders())
                        .build()));
        rules.add(blocking(
                rules.size(),
                "RequestsOfOneAccount",
                ofOneToken(REQUESTS_IN_FIVE_MINUTES, 300).build()));
        rules.add(blocking(
                rules.size(),
                "OrdersOfOneAddress",
                ofOneAddress(ORDERS_OF_AN_ADDRESS_IN_A_MINUTE, 60)
                        .scopeDownStatement(newOrders())
                        .build()));
        rules.add(blocking(
                rules.size(),
                "RequestsOfOneAddress",
                ofOneAddress(REQUESTS_OF_AN_ADDRESS_IN_FIVE_MINUTES, 300).build()));
        MANAGED.forEach(group -> rules.add(managed(rules.size(), group)));
        return List.copyOf(rules);
    }

    private static RateBasedStatementProperty.Builder ofOneAddress(int limit, int seconds) {
        return RateBasedStatementProperty.builder()
                .aggregateKeyType("IP")
                .limit(limit)
                .evaluationWindowSec(seconds);
    }

    /**
     * Of what carries a token, counted by it. A token that is made up is refused by the gateway, and counts for its
     * address.
     */
    private static RateBasedStatementProperty.Builder ofOneToken(int limit, int seconds) {
        return RateBasedStatementProperty.builder()
                .aggregateKeyType("CUSTOM_KEYS")
                .customKeys(List.of(CfnWebACL.RateBasedStatementCustomKeyProperty.builder()
                        .header(CfnWebACL.RateLimitHeaderProperty.builder()
                                .name("authorization")
                                // The gateway takes "Bearer" in any case and with any space.
                                .textTransformations(transformed("COMPRESS_WHITE_SPACE", "LOWERCASE"))
                                .build())
                        .build()))
                .limit(limit)
                .evaluationWindowSec(seconds);
    }

    private static RuleProperty blocking(int priority, String name, RateBasedStatementProperty rate) {
        return RuleProperty.builder()
                .name(name)
                .priority(priority)
                .statement(StatementProperty.builder().rateBasedStatement(rate).build())
                .action(CfnWebACL.RuleActionProperty.builder()
                        // As the API's own throttle answers, so that clients come again and not at once.
                        .block(CfnWebACL.BlockActionProperty.builder()
                                .customResponse(CfnWebACL.CustomResponseProperty.builder()
                                        .responseCode(429)
                                        .responseHeaders(List.of(CfnWebACL.CustomHTTPHeaderProperty.builder()
                                                .name("Retry-After")
                                                .value("60")
                                                .build()))
                                        .build())
                                .build())
                        .build())
                .visibilityConfig(visibleAs(name))
                .build();
    }

    private static RuleProperty managed(int priority, String group) {
        var counted = ONLY_COUNTED.getOrDefault(group, List.of()).stream()
                .map(FirewallRules::onlyCounted)
                .toList();
        return RuleProperty.builder()
                .name(group)
                .priority(priority)
                .statement(StatementProperty.builder()
                        .managedRuleGroupStatement(CfnWebACL.ManagedRuleGroupStatementProperty.builder()
                                .vendorName("AWS")
                                .name(group)
                                .ruleActionOverrides(counted.isEmpty() ? null : counted)
                                .build())
                        .build())
                .overrideAction(CfnWebACL.OverrideActionProperty.builder()
                        .none(Map.of())
                        .build())
                .visibilityConfig(visibleAs(group))
                .build();
    }

    private static RuleActionOverrideProperty onlyCounted(String rule) {
        return RuleActionOverrideProperty.builder()
                .name(rule)
                .actionToUse(CfnWebACL.RuleActionProperty.builder()
                        .count(CfnWebACL.CountActionProperty.builder().build())
                        .build())
                .build();
    }

    /** However its path is written: the gateway decodes it before it looks for a route. */
    private static StatementProperty newOrders() {
        var method = FieldToMatchProperty.builder().method(Map.of()).build();
        var path = FieldToMatchProperty.builder().uriPath(Map.of()).build();
        return StatementProperty.builder()
                .andStatement(CfnWebACL.AndStatementProperty.builder()
                        .statements(List.of(
                                matches(method, "EXACTLY", "POST", transformed("NONE")),
                                // Nothing is posted below it, and a slash at its end changes nothing.
                                matches(
                                        path,
                                        "STARTS_WITH",
                                        "/v1/orders",
                                        transformed("URL_DECODE", "NORMALIZE_PATH", "LOWERCASE"))))
                        .build())
                .build();
    }

    private static StatementProperty matches(
            FieldToMatchProperty part, String how, String value, List<TextTransformationProperty> transformed) {
        return StatementProperty.builder()
                .byteMatchStatement(CfnWebACL.ByteMatchStatementProperty.builder()
                        .fieldToMatch(part)
                        .positionalConstraint(how)
                        .searchString(value)
                        .textTransformations(transformed)
                        .build())
                .build();
    }

    /** One after the other. */
    private static List<TextTransformationProperty> transformed(String... types) {
        return IntStream.range(0, types.length)
                .mapToObj(priority -> TextTransformationProperty.builder()
                        .priority(priority)
                        .type(types[priority])
                        .build())
                .toList();
    }

    static VisibilityConfigProperty visibleAs(String metric) {
        return VisibilityConfigProperty.builder()
                .cloudWatchMetricsEnabled(true)
                .sampledRequestsEnabled(true)
                .metricName(metric)
                .build();
    }
}
