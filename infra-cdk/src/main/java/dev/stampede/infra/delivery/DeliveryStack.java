package dev.stampede.infra.delivery;

import dev.stampede.infra.edge.FirewallStack;
import dev.stampede.infra.stage.Accepted;
import dev.stampede.infra.stage.Stage;
import dev.stampede.infra.stage.StageStack;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.OidcProviderNative;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.WebIdentityPrincipal;
import software.constructs.Construct;

/**
 * Lets the pipeline on GitHub deploy this stage, without a key that could be lost: GitHub signs who is running, and AWS
 * gives whoever is the repository's deployment to this stage's environment a role for an hour. Deployed once, by hand,
 * into each stage's account.
 */
public final class DeliveryStack extends StageStack {

    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9-]+/[A-Za-z0-9._-]+");
    private static final String GITHUB = "token.actions.githubusercontent.com";

    /** What CDK's bootstrap calls its things unless it is told otherwise. */
    private static final String BOOTSTRAP = "cdk-hnb659fds";

    /**
     * Defines it for the stage.
     *
     * @param repository such as {@code owner/stampede}
     */
    public DeliveryStack(Construct scope, String id, Stage stage, String repository) {
        super(scope, id, stage, "Stampede: what the delivery pipeline may do");
        if (!REPOSITORY.matcher(repository).matches()) {
            throw new IllegalArgumentException("repository is \"%s\": wants OWNER/NAME".formatted(repository));
        }
        var provider = OidcProviderNative.Builder.create(this, "GitHub")
                .url("https://" + GITHUB)
                .clientIds(List.of("sts.amazonaws.com"))
                .build();
        var role = Role.Builder.create(this, "Deploy")
                .roleName("stampede-%s-deploy".formatted(stage.name()))
                .description("Deploys stampede-%s from %s".formatted(stage.name(), repository))
                .maxSessionDuration(Duration.hours(1))
                .assumedBy(new WebIdentityPrincipal(
                        provider.getOidcProviderArn(),
                        Map.of(
                                "StringEquals",
                                Map.of(
                                        GITHUB + ":aud",
                                        "sts.amazonaws.com",
                                        // The environment's own rules say who must approve before this is signed.
                                        GITHUB + ":sub",
                                        "repo:%s:environment:%s".formatted(repository, stage.name())))))
                .build();
        // What deploying means is said by the roles of CDK's bootstrap; this one may only become them.
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(List.of("sts:AssumeRole"))
                .resources(bootstrapRoles(stage))
                .build());
        // And sign in the people whom the acceptance tests make up.
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(List.of("cloudformation:DescribeStacks"))
                .resources(List.of("arn:aws:cloudformation:%s:%s:stack/stampede-%s-*/*"
                        .formatted(Aws.REGION, Aws.ACCOUNT_ID, stage.name())))
                .build());
        Accepted.wildcard(
                role,
                "arn:aws:cloudformation:<AWS::Region>:<AWS::AccountId>:stack/stampede-%s-*/*".formatted(stage.name()),
                "The stacks of this one stage, each of which has an id that CloudFormation makes up");
        if (!stage.name().equals(Stage.PROD)) {
            role.addToPolicy(PolicyStatement.Builder.create()
                    .actions(List.of(
                            "cognito-idp:AdminAddUserToGroup",
                            "cognito-idp:AdminCreateUser",
                            "cognito-idp:AdminInitiateAuth",
                            "cognito-idp:AdminSetUserPassword"))
                    .resources(List.of("arn:aws:cognito-idp:%s:%s:userpool/*".formatted(Aws.REGION, Aws.ACCOUNT_ID)))
                    // Its id is made up when it is made, but its tags are known: of all pools it is this stage's one.
                    .conditions(Map.of(
                            "StringEquals",
                            new TreeMap<>(Map.of(
                                    "aws:ResourceTag/application",
                                    StageStack.APPLICATION,
                                    "aws:ResourceTag/stage",
                                    stage.name()))))
                    .build());
            Accepted.wildcard(
                    role,
                    "arn:aws:cognito-idp:<AWS::Region>:<AWS::AccountId>:userpool/*",
                    "This is deployed before the pool that people are signed in to, which it is told by its tags;"
                            + " there is no money in the stage");
        }
        output("DeployRole", role.getRoleArn());
    }

    /** In the stage's own region, and in the one that its firewall must be in. */
    private static List<String> bootstrapRoles(Stage stage) {
        var regions = stage.isGuarded() ? List.of(Aws.REGION, FirewallStack.ONLY_REGION) : List.of(Aws.REGION);
        return regions.stream()
                .flatMap(region -> Stream.of("deploy", "file-publishing", "lookup")
                        .map(use -> "arn:aws:iam::%s:role/%s-%s-role-%s-%s"
                                .formatted(Aws.ACCOUNT_ID, BOOTSTRAP, use, Aws.ACCOUNT_ID, region)))
                .toList();
    }
}
