package dev.stampede.infra.delivery;

import dev.stampede.infra.stage.Stage;
import dev.stampede.infra.stage.StageStack;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
                .resources(List.of(bootstrapRole("deploy"), bootstrapRole("file-publishing"), bootstrapRole("lookup")))
                .build());
        // And sign in the people whom the acceptance tests make up.
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(List.of("cloudformation:DescribeStacks"))
                .resources(List.of(
                        "arn:aws:cloudformation:*:%s:stack/stampede-%s-*/*".formatted(Aws.ACCOUNT_ID, stage.name())))
                .build());
        if (!stage.name().equals(Stage.PROD)) {
            role.addToPolicy(PolicyStatement.Builder.create()
                    .actions(List.of(
                            "cognito-idp:AdminAddUserToGroup",
                            "cognito-idp:AdminCreateUser",
                            "cognito-idp:AdminInitiateAuth",
                            "cognito-idp:AdminSetUserPassword"))
                    .resources(List.of("arn:aws:cognito-idp:%s:%s:userpool/*".formatted(Aws.REGION, Aws.ACCOUNT_ID)))
                    .build());
        }
        output("DeployRole", role.getRoleArn());
    }

    private static String bootstrapRole(String use) {
        return "arn:aws:iam::%s:role/%s-%s-role-%s-*".formatted(Aws.ACCOUNT_ID, BOOTSTRAP, use, Aws.ACCOUNT_ID);
    }
}
