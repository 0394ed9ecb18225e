package dev.stampede.infra.edge;

import dev.stampede.infra.stage.LogicalId;
import dev.stampede.infra.stage.Stage;
import dev.stampede.infra.stage.StageStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.wafv2.CfnLoggingConfiguration;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.FieldToMatchProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.StatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;
import software.constructs.Construct;

/** What CloudFront asks before it lets a request in. */
public final class FirewallStack extends StageStack {

    /** The only region that AWS takes a firewall for CloudFront in. */
    public static final String ONLY_REGION = "us-east-1";

    /** Of one address in five minutes: a household or office of busy shoppers, some 7 requests a second. */
    private static final int REQUESTS_IN_FIVE_MINUTES = 2_000;

    /** Of one address in a minute: nobody fills a basket every other second, whatever else shares their address. */
    private static final int ORDERS_IN_A_MINUTE = 30;

    /** Rules that AWS keeps for everyone (AWS WAF developer guide, "AWS Managed Rules rule groups list"). */
    private static final List<String> MANAGED = List.of(
            "AWSManagedRulesAmazonIpReputationList",
            "AWSManagedRulesCommonRuleSet",
            "AWSManagedRulesKnownBadInputsRuleSet");

    private final CfnWebACL firewall;

    /** Defines it for the stage. */
    public FirewallStack(Construct scope, String id, Stage stage) {
        super(scope, id, stage, "Stampede: the firewall at the edge", ONLY_REGION);
        firewall = CfnWebACL.Builder.create(this, "WebAcl")
                .scope("CLOUDFRONT")
                .defaultAction(CfnWebACL.DefaultActionProperty.builder()
                        .allow(CfnWebACL.AllowActionProperty.builder().build())
                        .build())
                .rules(rules())
                .visibilityConfig(visibleAs("Firewall"))
                .build();
        firewall.overrideLogicalId("Firewall");
        var log = LogicalId.pin(
                "FirewallLog",
                LogGroup.Builder.create(this, "Log")
                        // WAF writes to no log of another name.
                        .logGroupName("aws-waf-logs-stampede-" + stage.name())
                        .retention(stage.logRetention())
                        .removalPolicy(RemovalPolicy.DESTROY)
                        .build());
        CfnLoggingConfiguration.Builder.create(this, "Logging")
                .resourceArn(firewall.getAttrArn())
                .logDestinationConfigs(List.of(log.getLogGroupArn()))
                // Tokens are nobody's business but the API's.
                .redactedFields(List.of(CfnLoggingConfiguration.FieldToMatchProperty.builder()
                        .singleHeader(Map.of("Name", "authorization"))
                        .build()))
                .build();
    }

    /** What a distribution is told to ask. */
    public String arn() {
        return firewall.getAttrArn();
    }

    private static List<RuleProperty> rules() {
        var rules = new ArrayList<RuleProperty>();
        rules.add(blocking(
                rules.size(),
                "OrdersOfOneAddress",
                rate(ORDERS_IN_A_MINUTE, 60).scopeDownStatement(newOrders()).build()));
        rules.add(blocking(
                rules.size(),
                "RequestsOfOneAddress",
                rate(REQUESTS_IN_FIVE_MINUTES, 300).build()));
        for (var group : MANAGED) {
            rules.add(managed(rules.size(), group));
        }
        return rules;
    }

    private static CfnWebACL.RateBasedStatementProperty.Builder rate(int limit, int seconds) {
        return CfnWebACL.RateBasedStatementProperty.builder()
                .aggregateKeyType("IP")
                .limit(limit)
                .evaluationWindowSec(seconds);
    }

    private static RuleProperty blocking(int priority, String name, CfnWebACL.RateBasedStatementProperty rate) {
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
        return RuleProperty.builder()
                .name(group)
                .priority(priority)
                .statement(StatementProperty.builder()
                        .managedRuleGroupStatement(CfnWebACL.ManagedRuleGroupStatementProperty.builder()
                                .vendorName("AWS")
                                .name(group)
                                .build())
                        .build())
                .overrideAction(CfnWebACL.OverrideActionProperty.builder()
                        .none(Map.of())
                        .build())
                .visibilityConfig(visibleAs(group))
                .build();
    }

    private static StatementProperty newOrders() {
        var method = FieldToMatchProperty.builder().method(Map.of()).build();
        var path = FieldToMatchProperty.builder().uriPath(Map.of()).build();
        return StatementProperty.builder()
                .andStatement(CfnWebACL.AndStatementProperty.builder()
                        .statements(List.of(exactly(method, "POST"), exactly(path, "/v1/orders")))
                        .build())
                .build();
    }

    private static StatementProperty exactly(FieldToMatchProperty part, String value) {
        return StatementProperty.builder()
                .byteMatchStatement(CfnWebACL.ByteMatchStatementProperty.builder()
                        .fieldToMatch(part)
                        .positionalConstraint("EXACTLY")
                        .searchString(value)
                        .textTransformations(List.of(CfnWebACL.TextTransformationProperty.builder()
                                .priority(0)
                                .type("NONE")
                                .build()))
                        .build())
                .build();
    }

    private static VisibilityConfigProperty visibleAs(String metric) {
        return VisibilityConfigProperty.builder()
                .cloudWatchMetricsEnabled(true)
                .sampledRequestsEnabled(true)
                .metricName(metric)
                .build();
    }
}
