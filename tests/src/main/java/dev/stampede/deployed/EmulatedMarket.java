package dev.stampede.deployed;

import dev.stampede.deployed.aws.CloudAccess;
import dev.stampede.deployed.cdk.CdkDeployment;
import dev.stampede.deployed.cloudformation.DeployedStack;
import dev.stampede.deployed.cognito.UserPoolTokens;
import dev.stampede.deployed.lambda.DeployedFunctions;
import dev.stampede.localstack.EmbeddedFront;
import dev.stampede.target.Deployment;
import dev.stampede.target.Deployment.UserPool;
import dev.stampede.target.Home;
import dev.stampede.target.Target;
import dev.stampede.target.Target.Backstage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Consumer;

/** A marketplace deployed into an emulator, with the embedded front before it where the emulator has none. */
public final class EmulatedMarket implements AutoCloseable {

    /** What the build synthesizes when nothing else is said. */
    private static final String STAGE = "dev";

    private final Emulator emulator;
    private final int atOnce;
    private final Optional<String> failure;
    private final DeployedStack data;
    private final DeployedStack identity;
    private final DeployedStack shop;
    private final DeployedFunctions functions;
    private final Optional<EmbeddedFront> front;

    private EmulatedMarket(Home home, Emulator declared, int atOnce, Optional<String> failure) throws IOException {
        this.failure = failure;
        var cloud = CloudAccess.to(declared.endpoint());
        this.atOnce = atOnce;
        data = DeployedStack.find(cloud, STAGE, "data");
        identity = DeployedStack.find(cloud, STAGE, "identity");
        shop = DeployedStack.find(cloud, STAGE, "shop");
        var names = new HashMap<>(identity.functions());
        names.putAll(shop.functions());
        functions = new DeployedFunctions(cloud, names, atOnce);
        var unfit = declared.hasFront() ? ownFrontUnfit(declared.endpoint()) : Optional.of("it is declared so");
        emulator = unfit.map(declared::behindEmbeddedFront).orElse(declared);
        front = unfit.isPresent() ? Optional.of(EmbeddedFront.start(home.assembly(), functions)) : Optional.empty();
    }

    /**
     * Deploys it and waits until it answers. A stack that can't be deployed is no end as long as the shop can be: how
     * far it is from working is told by its tests, and {@link #failure} says that it isn't all there.
     *
     * @param logs the directory for what the CDK's command line says
     * @param atOnce the most requests at one moment, and invocations of a function
     * @param told is told what happens, line by line
     * @throws IllegalStateException when it can't be deployed or doesn't answer
     */
    public static EmulatedMarket deploy(Home home, Emulator emulator, Path logs, int atOnce, Consumer<String> told) {
        var cdk = new CdkDeployment(home, emulator.endpoint(), logs.resolve("cdk.log"));
        told.accept("cdk bootstrap, into %s; its output is in %s".formatted(emulator.name(), cdk.log()));
        cdk.bootstrap();
        told.accept("cdk deploy --all");
        var failure = deployed(cdk);
        failure.ifPresent(told);
        try {
            var market = new EmulatedMarket(home, emulator, atOnce, failure);
            try {
                told.accept(
                        "waiting for the first answers at " + market.target().shop());
                market.warmUp();
                return market;
            } catch (RuntimeException e) {
                market.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded front can't start", e);
        }
    }

    /** Why not all of it is deployed; empty when all is. */
    public Optional<String> failure() {
        return failure;
    }

    /** Where it answers. */
    public Target target() {
        return Target.deployed(
                front.map(EmbeddedFront::endpoint).orElseGet(() -> ownApi(emulator.endpoint())),
                front.map(EmbeddedFront::issuer).orElse(emulator.endpoint()),
                Optional.of(backstage()),
                deployment());
    }

    @Override
    public void close() {
        front.ifPresent(EmbeddedFront::close);
        functions.close();
    }

    private static Optional<String> deployed(CdkDeployment cdk) {
        try {
            cdk.deploy();
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private void warmUp() {
        try (var tokens = target().tokens()) {
            new WarmUp(target().shop(), tokens, functions, atOnce).run();
        }
    }

    private Optional<String> ownFrontUnfit(URI endpoint) {
        try (var tokens = UserPoolTokens.of(userPool(endpoint))) {
            return new OwnFront(ownApi(endpoint), tokens).unfit();
        }
    }

    /** The address that the API has on AWS leads nowhere; emulators take it in a path. */
    private URI ownApi(URI endpoint) {
        return endpoint.resolve("/execute-api/%s/$default".formatted(shop.httpApi("ShopApi")));
    }

    private Backstage backstage() {
        return new Backstage(
                emulator.endpoint(),
                data.output("CatalogueTable"),
                data.output("StockTable"),
                data.output("OrdersTable"),
                data.output("SalesTable"),
                Optional.empty(),
                Optional.of(data.output("SandboxPaymentsTable")),
                emulator.endpoint(),
                shop.queue("FulfilmentQueue"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Deployment deployment() {
        return new Deployment(
                emulator.name(),
                Optional.of(emulator.endpoint()),
                front.isPresent() ? Optional.empty() : Optional.of(userPool(emulator.endpoint())),
                emulator.lacking(),
                // Also where a schedule runs it: a test that waits for a sweep has no minute to wait.
                Optional.ofNullable(shop.functions().get("Sweeper")),
                atOnce);
    }

    private UserPool userPool(URI endpoint) {
        return new UserPool(
                Optional.of(endpoint),
                CloudAccess.EMULATED_REGION,
                identity.output("UserPoolId"),
                identity.output("UserPoolClientId"));
    }
}
