package dev.stampede.deployed.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.client.Interrupted;
import dev.stampede.deployed.aws.CloudAccess;
import dev.stampede.localstack.lambda.FunctionInvoker;
import dev.stampede.localstack.lambda.Invocation;
import dev.stampede.target.Deployment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/**
 * Invokes deployed functions through Lambda's API, by the alias that everything calls. Of each function only so many
 * invocations run at one moment and the others wait: an emulator starts a container for each.
 */
public final class DeployedFunctions implements FunctionInvoker, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(DeployedFunctions.class.getName());
    private static final String ALIAS = "live";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LambdaClient lambda;
    private final Map<String, String> names;
    private final int atOnce;
    private final Map<String, Semaphore> free = new ConcurrentHashMap<>();

    /**
     * Invokes there.
     *
     * @param names each function's name by its logical id
     * @param atOnce the most invocations of a function at one moment
     */
    public DeployedFunctions(CloudAccess cloud, Map<String, String> names, int atOnce) {
        this.lambda = cloud.client(LambdaClient.builder());
        this.names = Map.copyOf(names);
        this.atOnce = atOnce;
    }

    /**
     * Runs a function of the deployment with the event that its schedule has for it; nothing when it runs already, or
     * when this deployment's functions can't be run by hand.
     *
     * @param logicalId such as {@link Deployment#SWEEPER}
     */
    public static void runScheduled(Deployment deployment, String logicalId) {
        if (!deployment.scheduled().containsKey(logicalId)) {
            return;
        }
        var emulator = deployment.emulator().orElseThrow();
        try (var functions = new DeployedFunctions(CloudAccess.to(emulator), deployment.scheduled(), 1)) {
            if (functions.invoke(logicalId, firedAt(Instant.now())) instanceof Invocation.Failed failed) {
                throw new IllegalStateException("%s failed: %s".formatted(logicalId, failed));
            }
        }
    }

    /** The event of a schedule that fires then. */
    public static byte[] firedAt(Instant time) {
        return "{\"time\":\"%s\"}"
                .formatted(time.truncatedTo(ChronoUnit.SECONDS))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Invocation invoke(String logicalId, byte[] payload) {
        var name = names.get(logicalId);
        if (name == null) {
            throw new IllegalArgumentException("No deployed function is called " + logicalId);
        }
        var permits = free.computeIfAbsent(logicalId, id -> new Semaphore(atOnce, true));
        try {
            permits.acquire();
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
        try {
            return invoked(name, payload);
        } finally {
            permits.release();
        }
    }

    @Override
    public void close() {
        lambda.close();
    }

    private Invocation invoked(String name, byte[] payload) {
        try {
            var answer = lambda.invoke(
                    invoke -> invoke.functionName(name).qualifier(ALIAS).payload(SdkBytes.fromByteArray(payload)));
            var bytes = answer.payload().asByteArray();
            return answer.functionError() == null ? new Invocation.Succeeded(bytes) : failed(bytes);
        } catch (TooManyRequestsException e) {
            return new Invocation.Throttled();
        } catch (SdkException e) {
            LOG.log(System.Logger.Level.WARNING, "No invocation of " + name, e);
            return new Invocation.Failed("Lambda", String.valueOf(e.getMessage()));
        }
    }

    private static Invocation.Failed failed(byte[] payload) {
        try {
            var error = JSON.readTree(payload);
            return new Invocation.Failed(
                    error.path("errorType").asText("Unknown"),
                    error.path("errorMessage").asText(error.toString()));
        } catch (IOException e) {
            return new Invocation.Failed("Unknown", new String(payload, StandardCharsets.UTF_8));
        }
    }
}
