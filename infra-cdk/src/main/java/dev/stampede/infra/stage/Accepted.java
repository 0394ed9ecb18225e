package dev.stampede.infra.stage;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.amazon.awscdk.services.iam.Role;
import software.constructs.IConstruct;

/** What the rules of AWS Solutions find and what stays all the same, with the reason beside the thing itself. */
public final class Accepted {

    private static final String RULES = "AwsSolutions-";

    private Accepted() {}

    /**
     * Accepts one finding on one resource.
     *
     * @param construct that stands for the resource
     * @param rule such as {@code SQS3}
     * @param reason why it stays, for whoever audits it
     */
    public static void finding(IConstruct construct, String rule, String reason) {
        suppress(construct, suppression(rule, reason));
    }

    /**
     * Accepts a policy that AWS keeps.
     *
     * @param policy its name with its path, as it stands after {@code policy/} in its ARN
     */
    public static void managedPolicy(IConstruct role, String policy, String reason) {
        suppress(
                role,
                suppression("IAM4", reason)
                        .appliesTo(List.of("Policy::arn:<AWS::Partition>:iam::aws:policy/" + policy)));
    }

    /**
     * Accepts that a role's own permissions leave something of a resource open.
     *
     * @param resource exactly as it is written, references as {@code <LogicalId.Attribute>}
     */
    public static void wildcard(Role role, String resource, String reason) {
        suppress(
                role.getNode().findChild("DefaultPolicy"),
                suppression("IAM5", reason).appliesTo(List.of("Resource::" + resource)));
    }

    private static NagPackSuppression.Builder suppression(String rule, String reason) {
        return NagPackSuppression.builder().id(RULES + rule).reason(reason);
    }

    private static void suppress(IConstruct construct, NagPackSuppression.Builder suppression) {
        NagSuppressions.addResourceSuppressions(construct, List.of(suppression.build()));
    }
}
