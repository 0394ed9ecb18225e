package dev.stampede.infra.stage;

import java.util.Locale;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** One stack of a stage, named and tagged for both. */
public abstract class StageStack extends Stack {

    /** What all that is the marketplace's is tagged with, as {@code application}. */
    public static final String APPLICATION = "stampede";

    /** The stack's part of {@code stampede-STAGE-PART} is its id in small letters. */
    protected StageStack(Construct scope, String id, Stage stage, String description) {
        super(scope, id, in(stage, id, description).build());
    }

    /** As above, in a region of its own that the stage's other stacks may refer to. */
    protected StageStack(Construct scope, String id, Stage stage, String description, String region) {
        super(
                scope,
                id,
                in(stage, id, description)
                        .env(Environment.builder().region(region).build())
                        .crossRegionReferences(true)
                        .build());
    }

    private static StackProps.Builder in(Stage stage, String id, String description) {
        var properties = StackProps.builder()
                .stackName("stampede-%s-%s".formatted(stage.name(), id.toLowerCase(Locale.ROOT)))
                .description(description)
                .tags(Map.of("application", APPLICATION, "stage", stage.name()))
                .terminationProtection(stage.keepsData())
                // The CDK's command line checks the bootstrap version itself; the rule would be a parameter more.
                .synthesizer(DefaultStackSynthesizer.Builder.create()
                        .generateBootstrapVersionRule(false)
                        .build());
        stage.region()
                .ifPresent(region -> properties
                        .env(Environment.builder().region(region).build())
                        .crossRegionReferences(true));
        return properties;
    }

    /** A value that whoever deploys gives. */
    protected final CfnParameter parameter(String name, String description) {
        return CfnParameter.Builder.create(this, name)
                .type("String")
                .description(description)
                .build();
    }

    /** A value that deployments, tests and people look up. */
    protected final void output(String name, String value) {
        CfnOutput.Builder.create(this, name).value(value).build();
    }
}
