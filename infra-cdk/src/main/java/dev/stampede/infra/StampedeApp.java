package dev.stampede.infra;

import dev.stampede.infra.data.DataStack;
import dev.stampede.infra.delivery.DeliveryStack;
import dev.stampede.infra.edge.EdgeStack;
import dev.stampede.infra.edge.FirewallStack;
import dev.stampede.infra.function.FunctionArchives;
import dev.stampede.infra.identity.IdentityStack;
import dev.stampede.infra.operations.OperationsStack;
import dev.stampede.infra.shop.ShopStack;
import dev.stampede.infra.stage.Stage;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;
import software.constructs.Node;

/**
 * The CDK app: writes the cloud assembly that is deployed, and that the local stack runs.
 *
 * <p>Context, each given by {@code -c key=value} to the CDK's command line: {@code stage} (default {@code dev}), what
 * {@link Stage#of} asks for, {@code repository} (the pipeline's {@code OWNER/NAME} on GitHub; without it there is no
 * stack for it), {@code functions} (the directory of the function modules, default {@code ../functions}).
 */
public final class StampedeApp {

    private StampedeApp() {}

    /**
     * Synthesizes into the directory that the CDK's command line names, else into that of the system property
     * {@code stampede.assembly}.
     */
    public static void main(String[] args) {
        NodeJs.requireOnPath();
        var app = app(assembly());
        var stage = Stage.of(text(app.getNode(), "stage").orElse(Stage.DEV), key -> text(app.getNode(), key));
        define(app, stage, archives(app.getNode()));
        text(app.getNode(), "repository").ifPresent(name -> new DeliveryStack(app, "Delivery", stage, name));
        check(app);
        app.synth();
    }

    /**
     * An app with the settings that every synth shares, whoever starts it: settings in {@code cdk.json} would hold for
     * the command line only, and two definitions would differ.
     */
    static App app(Optional<Path> assembly) {
        var properties = AppProps.builder()
                .analyticsReporting(false)
                .context(Map.of(
                        // Statements that differ in one part only become one, so that policies stay readable.
                        "@aws-cdk/aws-iam:minimizePolicies",
                        true,
                        // A stack can't lose what another one uses.
                        "@aws-cdk/core:defaultCrossStackReferences",
                        "strong",
                        // Stacks are tagged, and CloudFormation tags what is in them: not written out for each.
                        "@aws-cdk/core:explicitStackTags",
                        true,
                        // A log bucket takes logs by its policy; access control lists are what AWS advises against.
                        "@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy",
                        true,
                        // Service principals are written out instead of looked up by region at deployment.
                        "@aws-cdk/core:target-partitions",
                        List.of("aws")));
        assembly.map(Path::toString).ifPresent(properties::outdir);
        return new App(properties.build());
    }

    /** Every stack of the stage: what must survive first, then what uses it. */
    static void define(App app, Stage stage, FunctionArchives archives) {
        var data = new DataStack(app, "Data", stage);
        var identity = new IdentityStack(app, "Identity", stage, archives);
        var shop = new ShopStack(app, "Shop", stage, archives, data, identity);
        var firewall = stage.isGuarded()
                ? Optional.of(new FirewallStack(app, "Firewall", stage))
                : Optional.<FirewallStack>empty();
        new EdgeStack(app, "Edge", stage, data, shop.api(), firewall.map(FirewallStack::arn));
        new OperationsStack(app, "Operations", stage, data, shop);
    }

    /** Holds all of it against the rules of AWS Solutions; a finding that is accepted says why where it is made. */
    static void check(App app) {
        Aspects.of(app).add(AwsSolutionsChecks.Builder.create().verbose(true).build());
    }

    /** Empty when the CDK's command line has said where to write, which the CDK library finds by itself. */
    private static Optional<Path> assembly() {
        return System.getenv("CDK_OUTDIR") != null
                ? Optional.empty()
                : Optional.ofNullable(System.getProperty("stampede.assembly")).map(Path::of);
    }

    private static FunctionArchives archives(Node context) {
        return new FunctionArchives(Path.of(text(context, "functions").orElse("../functions")));
    }

    private static Optional<String> text(Node context, String key) {
        return Optional.ofNullable(context.tryGetContext(key)).map(Object::toString);
    }
}
