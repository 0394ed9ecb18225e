package dev.stampede.localstack;

import dev.stampede.localstack.lambda.Standby;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What to run and how.
 *
 * @param assembly the cloud assembly's directory, usually called {@code cdk.out}
 * @param dataDirectory where tables, secrets, parameters and stream positions outlive the process; in memory when empty
 * @param workDirectory where function logs and unpacked code go; a temporary one, removed at the end, when empty
 * @param cacheDirectory where unpacked code and class caches are kept for the next stack; only unpacked code, in the
 *     work directory, when empty
 * @param ports where to listen on 127.0.0.1
 * @param parameters values of template parameters
 * @param environment variables for every function, over those of the template
 * @param database how functions reach the database
 * @param standby which functions are kept ready; all of them when empty
 * @param progress is told how far the start is
 */
public record EmbeddedStackOptions(
        Path assembly,
        Optional<Path> dataDirectory,
        Optional<Path> workDirectory,
        Optional<Path> cacheDirectory,
        Ports ports,
        Map<String, String> parameters,
        Map<String, String> environment,
        DatabaseAccess database,
        Optional<Standby> standby,
        Consumer<String> progress) {

    private static final int HTTP_PORT = 8080;
    private static final int FREE = 0;

    /**
     * Ports on 127.0.0.1; 0 takes a free one.
     *
     * @param http the HTTP API's front
     * @param dynamoDb DynamoDB Local
     * @param sqs ElasticMQ
     * @param secrets the secrets service
     * @param ssm Parameter Store
     * @param identity the token issuer, whose port is a part of its name
     * @param payments the payment simulator
     */
    public record Ports(int http, int dynamoDb, int sqs, int secrets, int ssm, int identity, int payments) {}

    /** How functions reach the database. */
    public enum DatabaseAccess {
        /** As quickly as can be. */
        DIRECT,
        /** Through a {@link dev.stampede.localstack.dynamodb.edge.DatabaseEdge}, to be counted and disturbed. */
        WATCHED
    }

    /** Keeps unmodifiable copies of the maps. */
    public EmbeddedStackOptions {
        parameters = Map.copyOf(parameters);
        environment = Map.copyOf(environment);
    }

    /** Runs the assembly in memory, its front on port 8080 and everything else on free ports. */
    public static EmbeddedStackOptions of(Path assembly) {
        return new EmbeddedStackOptions(
                assembly,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Ports(HTTP_PORT, FREE, FREE, FREE, FREE, FREE, FREE),
                Map.of(),
                Map.of(),
                DatabaseAccess.DIRECT,
                Optional.empty(),
                step -> {});
    }

    /** The same with its data kept in the directory. */
    public EmbeddedStackOptions withData(Path directory) {
        return new EmbeddedStackOptions(
                assembly,
                Optional.of(directory),
                workDirectory,
                cacheDirectory,
                ports,
                parameters,
                environment,
                database,
                standby,
                progress);
    }

    /** The same with logs and unpacked code in the directory, which is left in place. */
    public EmbeddedStackOptions withWork(Path directory) {
        return new EmbeddedStackOptions(
                assembly,
                dataDirectory,
                Optional.of(directory),
                cacheDirectory,
                ports,
                parameters,
                environment,
                database,
                standby,
                progress);
    }

    /** The same with what can be made again kept in the directory, from stack to stack. */
    public EmbeddedStackOptions withCache(Path directory) {
        return new EmbeddedStackOptions(
                assembly,
                dataDirectory,
                workDirectory,
                Optional.of(directory),
                ports,
                parameters,
                environment,
                database,
                standby,
                progress);
    }

    /** The same on those ports. */
    public EmbeddedStackOptions withPorts(Ports changed) {
        return new EmbeddedStackOptions(
                assembly,
                dataDirectory,
                workDirectory,
                cacheDirectory,
                changed,
                parameters,
                environment,
                database,
                standby,
                progress);
    }

    /** The same with the front on that port, or on a free one for 0. */
    public EmbeddedStackOptions withHttpPort(int port) {
        return withPorts(new Ports(
                port, ports.dynamoDb(), ports.sqs(), ports.secrets(), ports.ssm(), ports.identity(), ports.payments()));
    }

    /** The same with a template parameter set. */
    public EmbeddedStackOptions withParameter(String name, String value) {
        return new EmbeddedStackOptions(
                assembly,
                dataDirectory,
                workDirectory,
                cacheDirectory,
                ports,
                with(parameters, name, value),
                environment,
                database,
                standby,
                progress);
    }

    /** The same with a variable set in every function's environment. */
    public EmbeddedStackOptions withEnvironment(String name, String value) {
        return new EmbeddedStackOptions(
                assembly,
                dataDirectory,
                workDirectory,
                cacheDirectory,
                ports,
                parameters,
                with(environment, name, value),
                database,
                standby,
                progress);
    }

    /** The same with functions reaching the database that way. */
    public EmbeddedStackOptions withDatabase(DatabaseAccess access) {
        return new EmbeddedStackOptions(
                assembly,
                dataDirectory,
                workDirectory,
                cacheDirectory,
                ports,
                parameters,
                environment,
                access,
                standby,
                progress);
    }

    /** The same with only those functions kept ready. */
    public EmbeddedStackOptions withStandby(Standby ready) {
        return new EmbeddedStackOptions(
                assembly,
                dataDirectory,
                workDirectory,
                cacheDirectory,
                ports,
                parameters,
                environment,
                database,
                Optional.of(ready),
                progress);
    }

    /** The same, telling how far the start is. */
    public EmbeddedStackOptions tellingProgress(Consumer<String> told) {
        return new EmbeddedStackOptions(
                assembly,
                dataDirectory,
                workDirectory,
                cacheDirectory,
                ports,
                parameters,
                environment,
                database,
                standby,
                told);
    }

    private static Map<String, String> with(Map<String, String> map, String key, String value) {
        var copy = new HashMap<>(map);
        copy.put(key, value);
        return copy;
    }
}
