package dev.stampede.infra.shop;

import dev.stampede.infra.function.JavaFunction;
import dev.stampede.infra.stage.LogicalId;
import dev.stampede.infra.stage.Stage;
import java.util.List;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.appconfig.CfnApplication;
import software.amazon.awscdk.services.appconfig.CfnConfigurationProfile;
import software.amazon.awscdk.services.appconfig.CfnDeployment;
import software.amazon.awscdk.services.appconfig.CfnDeploymentStrategy;
import software.amazon.awscdk.services.appconfig.CfnEnvironment;
import software.amazon.awscdk.services.appconfig.CfnHostedConfigurationVersion;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.LayerVersion;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;

/**
 * The switches that are turned while the marketplace runs, in AppConfig, which hands a change out step by step and can
 * take it back. Its extension fetches them beside the function, and the function asks on its own machine.
 */
final class FlagsInAppConfig extends Construct {

    /**
     * Where AWS tells the extension's newest version in each region (AppConfig user guide, on its Lambda extension).
     */
    private static final String EXTENSION = "/aws/service/aws-appconfig/lambda-extension/arm64/latest";

    private static final String PROFILE = "flags";

    /** Every flag has its default; docs/operating/feature-flags.md lists them. */
    private static final String ALL_AS_USUAL = """
            {"version": "1",
             "flags": {"take-orders": {"name": "take-orders"}, "cancellations": {"name": "cancellations"}},
             "values": {"take-orders": {"enabled": true}, "cancellations": {"enabled": true}}}""";

    /** Half of the environments in the first minute, all in the second: quick enough for a flag turned at night. */
    private static final int DEPLOYED_OVER_MINUTES = 2;

    private static final int PERCENT_AT_ONCE = 50;

    private final String stage;
    private final CfnApplication application;
    private final CfnEnvironment environment;
    private final CfnConfigurationProfile profile;

    FlagsInAppConfig(Construct scope, String id, Stage stage) {
        super(scope, id);
        this.stage = stage.name();
        application = LogicalId.pin(
                "FlagsApplication",
                CfnApplication.Builder.create(this, "Application")
                        .name("stampede-" + stage.name())
                        .build());
        environment = LogicalId.pin(
                "FlagsEnvironment",
                CfnEnvironment.Builder.create(this, "Environment")
                        .applicationId(application.getRef())
                        .name(stage.name())
                        .build());
        profile = LogicalId.pin(
                "FlagsProfile",
                CfnConfigurationProfile.Builder.create(this, "Profile")
                        .applicationId(application.getRef())
                        .name(PROFILE)
                        .locationUri("hosted")
                        .type("AWS.AppConfig.FeatureFlags")
                        .build());
        deployed();
    }

    /** Has the function go by them: it gets the extension, and may read this profile in this environment. */
    void askedBy(JavaFunction function) {
        function.knowing("FEATURE_FLAGS", "appconfig:stampede-%s/%s/%s".formatted(stage, stage, PROFILE));
        function.function()
                .addLayers(LayerVersion.fromLayerVersionArn(
                        this, "Extension", StringParameter.valueForStringParameter(this, EXTENSION)));
        function.function()
                .addToRolePolicy(PolicyStatement.Builder.create()
                        .actions(List.of("appconfig:GetLatestConfiguration", "appconfig:StartConfigurationSession"))
                        .resources(List.of("arn:aws:appconfig:%s:%s:application/%s/environment/%s/configuration/%s"
                                .formatted(
                                        Aws.REGION,
                                        Aws.ACCOUNT_ID,
                                        application.getRef(),
                                        environment.getRef(),
                                        profile.getRef())))
                        .build());
    }

    private void deployed() {
        var version = CfnHostedConfigurationVersion.Builder.create(this, "Version")
                .applicationId(application.getRef())
                .configurationProfileId(profile.getRef())
                .contentType("application/json")
                .content(ALL_AS_USUAL)
                .build();
        var strategy = CfnDeploymentStrategy.Builder.create(this, "Strategy")
                .name("stampede-" + stage)
                .deploymentDurationInMinutes(DEPLOYED_OVER_MINUTES)
                .growthFactor(PERCENT_AT_ONCE)
                .finalBakeTimeInMinutes(1)
                .replicateTo("NONE")
                .build();
        CfnDeployment.Builder.create(this, "Deployment")
                .applicationId(application.getRef())
                .environmentId(environment.getRef())
                .configurationProfileId(profile.getRef())
                .configurationVersion(version.getRef())
                .deploymentStrategyId(strategy.getRef())
                .build();
    }
}
