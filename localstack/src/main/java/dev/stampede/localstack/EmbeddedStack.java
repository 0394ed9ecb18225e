package dev.stampede.localstack;

import dev.stampede.localstack.data.DataDirectory;
import dev.stampede.localstack.data.KeptJson;
import dev.stampede.localstack.dynamodb.LocalTables;
import dev.stampede.localstack.dynamodb.TableDefinition;
import dev.stampede.localstack.dynamodb.edge.DatabaseEdge;
import dev.stampede.localstack.events.EventSources;
import dev.stampede.localstack.events.Schedules;
import dev.stampede.localstack.http.HttpApiFront;
import dev.stampede.localstack.iam.TablePermissions;
import dev.stampede.localstack.identity.LocalIdentity;
import dev.stampede.localstack.lambda.Invocation;
import dev.stampede.localstack.lambda.LambdaService;
import dev.stampede.localstack.parameters.LocalParameters;
import dev.stampede.localstack.payment.PaymentSimulatorProcess;
import dev.stampede.localstack.secrets.LocalSecrets;
import dev.stampede.localstack.server.LoopbackPort;
import dev.stampede.localstack.sqs.LocalQueues;
import dev.stampede.localstack.template.CloudAssembly;
import dev.stampede.localstack.template.LocalAccount;
import dev.stampede.localstack.template.LocalEndpoints;
import dev.stampede.localstack.template.ResolvedStacks;
import dev.stampede.localstack.template.ResourceTypes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The whole marketplace on this machine, as the synthesized definition has it. All servers listen on 127.0.0.1 only.
 *
 * <p>What the template leaves open, the stack fills in: who issues a user pool's tokens, with its own issuer, the
 * parameter {@code PaymentProviderUrl} with its own simulator unless the caller sets it, and in each function's
 * environment where the local services are.
 */
public final class EmbeddedStack implements AutoCloseable {

    private final StartedParts parts;
    private final Optional<DataDirectory> data;
    private final WorkDirectory work;
    private final LocalTables tables;
    private final Optional<DatabaseEdge> edge;
    private final LocalQueues queues;
    private final StackParameters parameters;
    private final LocalEndpoints endpoints;
    private final ResolvedStacks stacks;
    private final LocalSecrets secrets;
    private final LocalParameters ssm;
    private final LambdaService functions;
    private final EventSources events;
    private final Schedules schedules;

    private EmbeddedStack(EmbeddedStackOptions options, StartedParts parts, StartProgress progress)
            throws IOException, InterruptedException {
        this.parts = parts;
        var assembly = CloudAssembly.read(options.assembly());
        var ports = options.ports();
        // Before anything that takes time: who can't have it hears so at once.
        var front = parts.add(LoopbackPort.take(ports.http()));
        data = options.dataDirectory().map(directory -> parts.add(DataDirectory.open(directory)));
        work = parts.add(WorkDirectory.open(options.workDirectory()));
        progress.step("tables, queues and the payment provider");
        var tablesStart =
                parts.begin(() -> LocalTables.start(data.map(kept -> kept.directory("dynamodb")), ports.dynamoDb()));
        var queuesStart = parts.begin(() -> LocalQueues.start(ports.sqs()));
        var parametersStart = parts.begin(() -> StackParameters.provide(options, assembly, data, work));
        tables = tablesStart.get();
        edge = edgeOf(options);
        queues = queuesStart.get();
        parameters = parametersStart.get();
        endpoints = new LocalEndpoints(
                queues.endpoint(),
                front.address(),
                new LocalEndpoints.Tokens(identity().issuer(), identity().audience()));
        stacks = ResolvedStacks.resolve(assembly, parameters.values(), endpoints);
        new DataResources(stacks).create(tables, queues);
        edge.ifPresent(watched -> watched.hold(TablePermissions.of(stacks), TableDefinition.partitionKeys(stacks)));
        secrets = parts.add(
                LocalSecrets.start(stacks.ofType(ResourceTypes.SECRET), kept("secrets.json"), ports.secrets()));
        ssm = parts.add(
                LocalParameters.start(stacks.ofType(ResourceTypes.PARAMETER), kept("parameters.json"), ports.ssm()));
        functions = parts.add(startFunctions(options, assembly, progress));
        new UserPoolResources(stacks).trigger(functions).ifPresent(identity()::ask);
        for (var api : new HttpApiResources(stacks).definitions()) {
            parts.add(HttpApiFront.start(api, functions, front, LocalAccount.ACCOUNT));
        }
        events = parts.add(EventSources.start(
                stacks.ofType(ResourceTypes.EVENT_SOURCE_MAPPING), tables, queues, functions, kept("streams.json")));
        schedules = parts.add(Schedules.start(stacks.ofType(ResourceTypes.RULE, ResourceTypes.SCHEDULE), functions));
        work.stackStarted();
    }

    /**
     * Brings everything up, or nothing. When it returns, each function that is to be ready has an environment that took
     * its first event or waits for it. However busy the machine is, it goes on as long as it gets on.
     *
     * @throws dev.stampede.localstack.template.TemplateException when the definition asks for what the local stack
     *     doesn't know
     * @throws dev.stampede.localstack.server.PortTakenException when a port is taken
     * @throws IllegalStateException when another stack has the data directory or a function doesn't start, whose logs
     *     then stay
     */
    public static EmbeddedStack start(EmbeddedStackOptions options) {
        var parts = new StartedParts();
        try (var progress = StartProgress.begin(options.progress())) {
            return new EmbeddedStack(options, parts, progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw parts.closedBecause(e);
        } catch (IOException | RuntimeException e) {
            throw parts.closedBecause(e);
        }
    }

    /** Where DynamoDB answers. */
    public URI dynamoDbEndpoint() {
        return tables.endpoint();
    }

    /** Where what functions ask of the database is counted and disturbed; empty when they reach it directly. */
    public Optional<URI> databaseEdge() {
        return edge.map(DatabaseEdge::endpoint);
    }

    /** Where SQS answers. */
    public URI sqsEndpoint() {
        return queues.endpoint();
    }

    /** Where Secrets Manager answers. */
    public URI secretsEndpoint() {
        return secrets.endpoint();
    }

    /** Where Parameter Store answers. */
    public URI ssmEndpoint() {
        return ssm.endpoint();
    }

    /** Where the HTTP API answers. */
    public URI httpEndpoint() {
        return endpoints.http();
    }

    /** Issues the tokens that the HTTP API takes. */
    public LocalIdentity identity() {
        return parameters.identity();
    }

    /** The stack's own payment provider; empty when the caller named another or the template needs none. */
    public Optional<PaymentSimulatorProcess> paymentSimulator() {
        return parameters.payments();
    }

    /** Where each function's output goes; gone with the stack unless a work directory was given. */
    public Path logsDirectory() {
        return work.logs();
    }

    /** Runs the stack's functions, each by the name that its logical id begins with. */
    public LambdaService functions() {
        return functions;
    }

    /** The name of the table whose logical id is or begins with that. */
    public String tableName(String logicalPrefix) {
        return stacks.byLogicalPrefix(logicalPrefix, ResourceTypes.TABLE, ResourceTypes.GLOBAL_TABLE)
                .name();
    }

    /** The URL of the queue whose logical id is or begins with that. */
    public String queueUrl(String logicalPrefix) {
        return endpoints.queueUrl(
                stacks.byLogicalPrefix(logicalPrefix, ResourceTypes.QUEUE).name());
    }

    /** The name of the parameter whose logical id is or begins with that. */
    public String parameterName(String logicalPrefix) {
        return stacks.byLogicalPrefix(logicalPrefix, ResourceTypes.PARAMETER).name();
    }

    /** The value of the secret whose logical id is or begins with that. */
    public String secret(String logicalPrefix) {
        return secrets.value(
                stacks.byLogicalPrefix(logicalPrefix, ResourceTypes.SECRET).name());
    }

    /**
     * Runs the schedule whose logical id is or begins with that now, and waits for its functions.
     *
     * @return how each of its targets ended
     */
    public List<Invocation> runSchedule(String logicalPrefix) {
        return schedules.runNow(stacks.byLogicalPrefix(logicalPrefix, ResourceTypes.RULE, ResourceTypes.SCHEDULE)
                .name());
    }

    /**
     * From now on each message of a queue, and each batch of a stream, reaches its function that often, as
     * at-least-once delivery allows.
     *
     * @param times 1 or more
     */
    public void deliverEachBatch(int times) {
        events.deliverEachBatch(times);
    }

    /** Stops every part, the last started first. */
    @Override
    public void close() {
        parts.close();
    }

    private Optional<DatabaseEdge> edgeOf(EmbeddedStackOptions options) throws IOException {
        return switch (options.database()) {
            case DIRECT -> Optional.empty();
            case WATCHED -> Optional.of(parts.add(DatabaseEdge.start(tables)));
        };
    }

    private LambdaService startFunctions(EmbeddedStackOptions options, CloudAssembly assembly, StartProgress progress)
            throws IOException, InterruptedException {
        var machine = new MachineEnvironment(
                databaseEdge().orElseGet(tables::endpoint), queues.endpoint(), secrets.endpoint(), ssm.endpoint());
        var definitions = new FunctionResources(assembly, stacks, machine.with(options.environment())).definitions();
        return new FunctionsStart(options, work, progress).start(definitions);
    }

    private KeptJson kept(String file) {
        return data.map(directory -> directory.file(file)).orElseGet(KeptJson::nowhere);
    }
}
