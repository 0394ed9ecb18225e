package dev.stampede.infra;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.constructs.Node;

/**
 * The CDK app: writes the cloud assembly that is deployed, and that the local stack runs.
 *
 * <p>Context, each given by {@code -c key=value} to the CDK's command line: {@code stage} (default {@code dev}),
 * {@code storefrontOrigin} (wanted for every other stage), {@code functions} (the directory of the function modules,
 * default {@code ../functions}).
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
        new MarketplaceStack(app, "Marketplace", stage(app.getNode()), archives(app.getNode()));
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
                        // Service principals are written out instead of looked up by region at deployment.
                        "@aws-cdk/core:target-partitions",
                        List.of("aws")));
        assembly.map(Path::toString).ifPresent(properties::outdir);
        return new App(properties.build());
    }

    /** Empty when the CDK's command line has said where to write, which the CDK library finds by itself. */
    private static Optional<Path> assembly() {
        return System.getenv("CDK_OUTDIR") != null
                ? Optional.empty()
                : Optional.ofNullable(System.getProperty("stampede.assembly")).map(Path::of);
    }

    private static Stage stage(Node context) {
        return Stage.of(text(context, "stage").orElse(Stage.DEV), text(context, "storefrontOrigin"));
    }

    private static FunctionArchives archives(Node context) {
        return new FunctionArchives(Path.of(text(context, "functions").orElse("../functions")));
    }

    private static Optional<String> text(Node context, String key) {
        return Optional.ofNullable(context.tryGetContext(key)).map(Object::toString);
    }
}
