package dev.stampede.infra.shop;

import dev.stampede.infra.function.JavaFunction;
import dev.stampede.infra.stage.LogicalId;
import dev.stampede.infra.stage.Stage;
import java.util.List;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;

/**
 * The switches that are turned while the marketplace runs, in one parameter of Parameter Store, where they take effect
 * for everyone at once. Whoever turns one changes the parameter's value, and a deployment leaves it as long as the
 * value below stays the same.
 */
final class FlagsInParameterStore extends Construct {

    /** Every flag has its default; docs/operating/feature-flags.md lists them. */
    private static final String ALL_AS_USUAL =
            "{\"take-orders\":{\"enabled\":true},\"cancellations\":{\"enabled\":true}}";

    private final StringParameter parameter;

    FlagsInParameterStore(Construct scope, String id, Stage stage) {
        super(scope, id);
        parameter = LogicalId.pin(
                "FeatureFlags",
                StringParameter.Builder.create(this, "Parameter")
                        .parameterName("/stampede/%s/feature-flags".formatted(stage.name()))
                        .description("What the marketplace does and leaves at the moment")
                        .stringValue(ALL_AS_USUAL)
                        .build());
    }

    /** Has the function go by them: it may read the parameter and no other. */
    void askedBy(JavaFunction function) {
        function.knowing("FEATURE_FLAGS", "ssm:" + parameter.getParameterName());
        function.function()
                .addToRolePolicy(PolicyStatement.Builder.create()
                        .actions(List.of("ssm:GetParameter"))
                        .resources(List.of(parameter.getParameterArn()))
                        .build());
    }
}
