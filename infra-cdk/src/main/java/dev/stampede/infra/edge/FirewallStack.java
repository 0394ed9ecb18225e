package dev.stampede.infra.edge;

import dev.stampede.infra.stage.LogicalId;
import dev.stampede.infra.stage.Stage;
import dev.stampede.infra.stage.StageStack;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.wafv2.CfnLoggingConfiguration;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.constructs.Construct;

/** What CloudFront asks before it lets a request in. */
public final class FirewallStack extends StageStack {

    /** The only region that AWS takes a firewall for CloudFront in. */
    public static final String ONLY_REGION = "us-east-1";

    private final CfnWebACL firewall;

    /** Defines it for the stage. */
    public FirewallStack(Construct scope, String id, Stage stage) {
        super(scope, id, stage, "Stampede: the firewall at the edge", ONLY_REGION);
        firewall = CfnWebACL.Builder.create(this, "WebAcl")
                .scope("CLOUDFRONT")
                .defaultAction(CfnWebACL.DefaultActionProperty.builder()
                        .allow(CfnWebACL.AllowActionProperty.builder().build())
                        .build())
                .rules(FirewallRules.all())
                .visibilityConfig(FirewallRules.visibleAs("Firewall"))
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
}
