package dev.stampede.target;

import dev.stampede.localstack.EmbeddedStack;
import dev.stampede.localstack.EmbeddedStackOptions;
import dev.stampede.localstack.EmbeddedStackOptions.DatabaseAccess;
import dev.stampede.localstack.EmbeddedStackOptions.Ports;
import dev.stampede.localstack.lambda.Invocation;
import dev.stampede.localstack.lambda.LambdaService;
import dev.stampede.localstack.lambda.Standby;
import dev.stampede.target.Target.Backstage;
import dev.stampede.target.Target.Flags;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A marketplace that this process runs. */
public final class OwnStack implements AutoCloseable {

    private static final int ANY_PORT = 0;

    /** What shoppers reach, and what an order needs on its way: a crowd may come at once. */
    private static final Standby A_CROWD = new Standby(
            Set.of("CatalogApi", "CheckoutApi", "TokenScopes", "OrderRelay", "FulfilOrders"), Duration.ofSeconds(90));

    private final EmbeddedStack stack;

    private OwnStack(EmbeddedStack stack) {
        this.stack = stack;
    }

    /**
     * How to run it.
     *
     * @param port where the shop answers; 0 for any free port
     * @param issuerPort where the token issuer answers; 0 for any free port
     * @param data where it keeps its data; nowhere when empty
     * @param environment variables that every function gets over those of the definition
     * @param database how functions reach the database
     * @param functions which of them are kept ready
     * @param told is told how far the start is
     */
    public record Settings(
            int port,
            int issuerPort,
            Optional<Path> data,
            Map<String, String> environment,
            DatabaseAccess database,
            Readiness functions,
            Consumer<String> told) {

        /** Which functions are ready when the stack is open, and stay so. */
        public enum Readiness {
            /** All, for those who must not wait for any. */
            ALL,
            /** Those that a crowd of shoppers needs; others start when they are asked for, and end when idle. */
            FOR_A_CROWD
        }

        /** Keeps an unmodifiable copy of the environment. */
        public Settings {
            environment = Map.copyOf(environment);
        }

        /** On those ports, 0 for any free one, with all functions ready. */
        public static Settings onPorts(
                int port,
                int issuerPort,
                Optional<Path> data,
                Map<String, String> environment,
                DatabaseAccess database) {
            return new Settings(port, issuerPort, data, environment, database, Readiness.ALL, step -> {});
        }

        /** On that port, in as little memory as will do. */
        public static Settings onPort(int port, Optional<Path> data) {
            return new Settings(
                    port, ANY_PORT, data, Map.of(), DatabaseAccess.DIRECT, Readiness.FOR_A_CROWD, step -> {});
        }

        /** The same, telling how far its start is. */
        public Settings telling(Consumer<String> listener) {
            return new Settings(port, issuerPort, data, environment, database, functions, listener);
        }

        /** On any port, with its data in that directory. */
        public static Settings keeping(Path data) {
            return onPort(ANY_PORT, Optional.of(data));
        }

        /** On any port, with its data in that directory, with those variables. */
        public static Settings keeping(Path data, Map<String, String> environment) {
            return onPorts(ANY_PORT, ANY_PORT, Optional.of(data), environment, DatabaseAccess.DIRECT);
        }

        /** On any port, without a trace, with those variables. */
        public static Settings passing(Map<String, String> environment) {
            return onPorts(ANY_PORT, ANY_PORT, Optional.empty(), environment, DatabaseAccess.DIRECT);
        }

        /** On any port, without a trace, with those variables, and functions' calls to the database watched. */
        public static Settings watched(Map<String, String> environment) {
            return onPorts(ANY_PORT, ANY_PORT, Optional.empty(), environment, DatabaseAccess.WATCHED);
        }
    }

    /**
     * Starts it.
     *
     * @throws IllegalStateException when the definition isn't built, or a port or the data is in use
     */
    public static OwnStack start(Home home, Settings settings) {
        if (!Files.isDirectory(home.assembly())) {
            throw new IllegalStateException(
                    "%s isn't there: build it with ./mvnw package -DskipTests".formatted(home.assembly()));
        }
        var options = EmbeddedStackOptions.of(home.assembly())
                .withCache(home.cache())
                .withPorts(new Ports(
                        settings.port(), ANY_PORT, ANY_PORT, ANY_PORT, ANY_PORT, settings.issuerPort(), ANY_PORT))
                .withDatabase(settings.database())
                .tellingProgress(settings.told());
        if (settings.functions() == Settings.Readiness.FOR_A_CROWD) {
            options = options.withStandby(A_CROWD);
        }
        if (settings.data().isPresent()) {
            options = options.withData(settings.data().get());
        }
        for (var variable : settings.environment().entrySet()) {
            options = options.withEnvironment(variable.getKey(), variable.getValue());
        }
        return new OwnStack(EmbeddedStack.start(options));
    }

    /** Where it answers. */
    public Target target() {
        return Target.embedded(stack.httpEndpoint(), URI.create(stack.identity().issuer()), Optional.of(backstage()));
    }

    /** What only those on this machine see. */
    public Backstage backstage() {
        return new Backstage(
                stack.dynamoDbEndpoint(),
                stack.tableName("Catalogue"),
                stack.tableName("Stock"),
                stack.tableName("Orders"),
                stack.tableName("Sales"),
                Optional.of(payments()),
                Optional.empty(),
                stack.sqsEndpoint(),
                stack.queueUrl("FulfilmentQueue"),
                Optional.of(stack.logsDirectory().toString()),
                stack.databaseEdge(),
                Optional.of(new Flags(stack.ssmEndpoint(), stack.parameterName("FeatureFlags"))));
    }

    /** Its functions, to look at and to invoke past the shop's front. */
    public LambdaService functions() {
        return stack.functions();
    }

    /** The simulator runs whenever nobody names another payment provider, and nobody does here. */
    private URI payments() {
        return stack.paymentSimulator().orElseThrow().uri();
    }

    /**
     * Runs the sweeper now and waits for it, instead of for its minute. Does nothing when it runs already.
     *
     * @throws IllegalStateException when the sweep failed
     */
    public void sweep() {
        runNow("SweepEveryMinute");
    }

    /** Has sales looked after now, as {@link #sweep()} has orders. */
    public void tendSales() {
        runNow("TendSalesEveryMinute");
    }

    private void runNow(String schedule) {
        for (var outcome : stack.runSchedule(schedule)) {
            if (outcome instanceof Invocation.Failed failed) {
                throw new IllegalStateException("A sweeper failed: " + failed);
            }
        }
    }

    /** The key that seals shipping quotes. */
    public String quoteKey() {
        return stack.secret("QuoteSigning");
    }

    /** From now on each batch of messages or records reaches its function that often, at the same moment. */
    public void deliverEachBatch(int times) {
        stack.deliverEachBatch(times);
    }

    /** Kills the payment simulator. */
    public void stopPayments() {
        stack.paymentSimulator().orElseThrow().close();
    }

    /** Starts the payment simulator again, with its books. */
    public void startPayments() {
        try {
            stack.paymentSimulator().orElseThrow().startAgain();
        } catch (IOException e) {
            throw new UncheckedIOException("The payment simulator", e);
        }
    }

    /** Stops it. */
    @Override
    public void close() {
        stack.close();
    }
}
