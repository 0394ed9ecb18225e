package dev.stampede.deployed;

import dev.stampede.deployed.aws.CloudAccess;
import dev.stampede.deployed.cdk.CdkDeployment;
import dev.stampede.deployed.cloudformation.DeployedStack;
import dev.stampede.deployed.cognito.UserPoolTokens;
import dev.stampede.deployed.dynamodb.Streams;
import dev.stampede.deployed.lambda.DeployedFunctions;
import dev.stampede.localstack.EmbeddedFront;
import dev.stampede.target.Capability;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        cdk.install();
        if (DeployedStack.isComplete(CloudAccess.to(emulator.endpoint()), CdkDeployment.TOOLKIT)) {
            told.accept("it is bootstrapped already");
        } else {
            cdk.bootstrap();
        }
        told.accept("cdk deploy --all");
        var failure = deployed(cdk, emulator, told);
        failure.ifPresent(told);
        try {
            var market = standing(home, emulator, atOnce, failure);
            try {
                market.emulator.leftOut().forEach(told);
                market.requireStreams();
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

    /**
     * Where nothing is delivered by CloudFront, its stack is no loss: without it the others are deployed all the same,
     * which the CDK's command line doesn't do by itself once one has failed.
     */
    private static Optional<String> deployed(CdkDeployment cdk, Emulator emulator, Consumer<String> told) {
        var failure = failure(cdk::deploy);
        if (failure.isEmpty() || emulator.has(Capability.CONTENT_DELIVERY)) {
            return failure;
        }
        var without = failure(cdk::deployWithoutEdge);
        if (without.isEmpty()) {
            told.accept("left out: the stack of CloudFront, which can't be deployed there: %s"
                    .formatted(failure.orElseThrow().lines().findFirst().orElse("")));
        }
        return without;
    }

    private static Optional<String> failure(Runnable deployment) {
        try {
            deployment.run();
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** What isn't there to be read wasn't deployed, and why that is was said by the deployment. */
    private static EmulatedMarket standing(Home home, Emulator emulator, int atOnce, Optional<String> failure)
            throws IOException {
        try {
            return new EmulatedMarket(home, emulator, atOnce, failure);
        } catch (IllegalStateException e) {
            throw failure.<IllegalStateException>map(why -> new IllegalStateException(
                            "%s. It was to be deployed, but: %s".formatted(e.getMessage(), why), e))
                    .orElse(e);
        }
    }

    /** Without them nothing that happens to an order would reach anybody but the sweeper. */
    private void requireStreams() {
        var table = data.output("OrdersTable");
        if (!Streams.has(CloudAccess.to(emulator.endpoint()), table)) {
            throw new Missing(
                    "%s made the table %s without the stream that it is defined with, so no order would move on:"
                                    .formatted(emulator.name(), table)
                            + " floci does so up to 1.7.0, later ones don't; name another with --image");
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
                scheduled(),
                atOnce);
    }

    /** Also where a schedule runs them: a test that waits for a sweep has no minute to wait. */
    private Map<String, String> scheduled() {
        var scheduled = new HashMap<>(shop.functions());
        scheduled.keySet().retainAll(Set.of(Deployment.SWEEPER, Deployment.SALE_SWEEPER));
        return scheduled;
    }

    private UserPool userPool(URI endpoint) {
        return new UserPool(
                Optional.of(endpoint),
                CloudAccess.EMULATED_REGION,
                identity.output("UserPoolId"),
                identity.output("UserPoolClientId"));
    }
}
