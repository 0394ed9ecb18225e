package dev.stampede.infra.function;

import dev.stampede.infra.stage.Accepted;
import dev.stampede.infra.stage.LogicalId;
import dev.stampede.infra.stage.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/**
 * A Lambda function with what all of them share: Java 25 on arm64, a snapshot of each published version, and the alias
 * {@code live} through which everything calls it. It may do nothing but write its own log and traces until it is
 * allowed to, action by action.
 *
 * <p>{@code JAVA_TOOL_OPTIONS} is left alone: from Java 25 on, Lambda chooses the compilers' tiers for SnapStart
 * itself.
 */
public final class JavaFunction extends Construct {

    /** The alias that everything calls: a snapshot belongs to a published version, never to the latest code. */
    public static final String LIVE = "live";

    private final Function function;
    private final Alias live;

    /**
     * A function is named for its handler's class, and its module for the class's package.
     *
     * @param module the function module whose archive holds the handler
     * @param timeout how long one invocation may take
     */
    public JavaFunction(
            FunctionScope scope,
            String id,
            String module,
            int memoryMegabytes,
            Duration timeout,
            Map<String, String> environment) {
        super(scope.construct(), id);
        var logGroup = LogGroup.Builder.create(this, "LogGroup")
                .retention(scope.stage().logRetention())
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        // A role of its own: the one that the CDK would make may write to every log group of the account.
        var role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .build();
        logGroup.grantWrite(role);
        function = LogicalId.pin(
                id,
                Function.Builder.create(this, "Function")
                        .runtime(Runtime.JAVA_25)
                        .architecture(Architecture.ARM_64)
                        .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
                        .code(scope.archives().of(module))
                        .handler("dev.stampede.%s.%s".formatted(module, id))
                        .memorySize(memoryMegabytes)
                        .timeout(timeout)
                        .tracing(Tracing.ACTIVE)
                        .role(role)
                        .logGroup(logGroup)
                        .environment(withPowertools(id, scope.stage(), environment))
                        .build());
        Annotations.of(function)
                .acknowledgeWarning(
                        "@aws-cdk/aws-lambda:snapStartRequirePublish", "the alias below publishes each version");
        Accepted.wildcard(role, "*", "Traces belong to the account: X-Ray's actions take no resource");
        live = LogicalId.pin(
                id + "Live",
                Alias.Builder.create(this, "Live")
                        .aliasName(LIVE)
                        .version(function.getCurrentVersion())
                        .build());
    }

    /** What triggers call. */
    public Alias live() {
        return live;
    }

    /** What permissions are given to. */
    public Function function() {
        return function;
    }

    /** Gives it one more environment variable. */
    public JavaFunction knowing(String variable, String value) {
        function.addEnvironment(variable, value);
        return this;
    }

    /** Reserves that many environments and never lets more run at once. */
    public JavaFunction inAtMost(int environments) {
        if (!(function.getNode().getDefaultChild() instanceof CfnFunction resource)) {
            throw new IllegalStateException(function.getNode().getPath() + " has lost its resource");
        }
        resource.setReservedConcurrentExecutions(environments);
        return this;
    }

    /** Tells it the table's name by that variable, and allows these DynamoDB actions on the table's items. */
    public JavaFunction onTable(String variable, ITable table, String... actions) {
        return knowing(variable, table.getTableName()).onTable(table, actions);
    }

    /** Allows these DynamoDB actions on the table's items. */
    public JavaFunction onTable(ITable table, String... actions) {
        return allow("dynamodb", table.getTableArn(), actions);
    }

    /**
     * Allows these DynamoDB actions on those of the table's items alone whose partition key is like one of the patterns
     * (DynamoDB developer guide, "Using IAM policy conditions for fine-grained access control").
     *
     * @param keys such as {@code movement#*}
     */
    public JavaFunction onItems(ITable table, List<String> keys, String... actions) {
        return allow(
                "dynamodb",
                table.getTableArn(),
                Map.of("ForAllValues:StringLike", Map.of("dynamodb:LeadingKeys", keys)),
                actions);
    }

    /** Allows to query one index of the table. */
    public JavaFunction onIndex(ITable table, String index) {
        return allow("dynamodb", "%s/index/%s".formatted(table.getTableArn(), index), "Query");
    }

    /** Tells it the queue's URL by that variable, and allows to send to it. */
    public JavaFunction sendingTo(String variable, IQueue queue) {
        return knowing(variable, queue.getQueueUrl()).onQueue(queue, "SendMessage");
    }

    /** Allows these SQS actions on the queue. */
    public JavaFunction onQueue(IQueue queue, String... actions) {
        return allow("sqs", queue.getQueueArn(), actions);
    }

    /** Tells it where the secret is by that variable, and allows to read its value. */
    public JavaFunction onSecret(String variable, ISecret secret) {
        return knowing(variable, secret.getSecretArn())
                .allow("secretsmanager", secret.getSecretArn(), "GetSecretValue");
    }

    /** Allows to call the other function, by its alias only. */
    public JavaFunction calling(JavaFunction other) {
        return allow("lambda", other.live().getFunctionArn(), "InvokeFunction");
    }

    private JavaFunction allow(String service, String resource, String... actions) {
        return allow(service, resource, Map.of(), actions);
    }

    private JavaFunction allow(
            String service, String resource, Map<String, Map<String, List<String>>> conditions, String... actions) {
        function.addToRolePolicy(PolicyStatement.Builder.create()
                .actions(Arrays.stream(actions)
                        .map(action -> service + ":" + action)
                        .toList())
                .resources(List.of(resource))
                .conditions(conditions)
                .build());
        return this;
    }

    private static Map<String, String> withPowertools(String service, Stage stage, Map<String, String> environment) {
        var all = new TreeMap<>(environment);
        all.put("POWERTOOLS_SERVICE_NAME", service);
        all.put("POWERTOOLS_METRICS_NAMESPACE", stage.metricsNamespace());
        all.put("POWERTOOLS_LOG_LEVEL", "INFO");
        return all;
    }
}
