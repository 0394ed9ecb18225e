package dev.stampede.target;

import dev.stampede.client.IssuerTokens;
import dev.stampede.client.Tokens;
import dev.stampede.deployed.cognito.UserPoolTokens;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A marketplace to work with.
 *
 * @param shop where its HTTP API answers
 * @param issuer who gives tokens for it
 * @param backstage what only those near it see
 * @param deployment how it was deployed; empty for one that runs embedded on this machine
 * @param process what runs it, of one that left word of itself
 */
public record Target(
        URI shop,
        URI issuer,
        Optional<Backstage> backstage,
        Optional<Deployment> deployment,
        Optional<Runner> process) {

    /** One that runs embedded on this machine. */
    public static Target embedded(URI shop, URI issuer, Optional<Backstage> backstage) {
        return new Target(shop, issuer, backstage, Optional.empty(), Optional.empty());
    }

    /** One that was deployed somewhere. */
    public static Target deployed(URI shop, URI issuer, Optional<Backstage> backstage, Deployment deployment) {
        return new Target(shop, issuer, backstage, Optional.of(deployment), Optional.empty());
    }

    /** The same, run by that process. */
    Target in(ProcessHandle running) {
        return new Target(shop, issuer, backstage, deployment, Optional.of(Runner.of(running)));
    }

    /** Signs accounts in. */
    public Tokens tokens() {
        return deployment
                .flatMap(Deployment::userPool)
                .<Tokens>map(UserPoolTokens::of)
                .orElseGet(() -> new IssuerTokens(issuer));
    }

    /**
     * A process of this machine.
     *
     * @param pid its id, which another may have after it
     * @param startedMillis when it started, which tells them apart; empty where that isn't told
     */
    public record Runner(long pid, Optional<Long> startedMillis) {

        private static Runner of(ProcessHandle handle) {
            return new Runner(handle.pid(), handle.info().startInstant().map(Instant::toEpochMilli));
        }

        /** Whether it still runs. */
        boolean isAlive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .map(Runner::of)
                    .filter(this::equals)
                    .isPresent();
        }
    }

    /**
     * What shoppers and sellers never see.
     *
     * @param dynamoDb where DynamoDB answers
     * @param catalogueTable the table's name
     * @param stockTable the table's name
     * @param ordersTable the table's name
     * @param salesTable the table's name
     * @param payments where the payment simulator answers; empty where payments go to the sandbox
     * @param sandboxPayments the table of the payment sandbox's books; empty where there is a simulator
     * @param sqs where SQS answers
     * @param fulfilmentQueue the queue's URL
     * @param logs the directory of the functions' logs, if they are on this machine
     * @param databaseEdge where the functions' calls to the database are counted and disturbed, if they are
     * @param flags where feature flags are turned, if they can be
     */
    public record Backstage(
            URI dynamoDb,
            String catalogueTable,
            String stockTable,
            String ordersTable,
            String salesTable,
            Optional<URI> payments,
            Optional<String> sandboxPayments,
            URI sqs,
            String fulfilmentQueue,
            Optional<String> logs,
            Optional<URI> databaseEdge,
            Optional<Flags> flags) {

        /** Where the payment simulator answers, of a marketplace that is known to have one. */
        public URI paymentSimulator() {
            return payments.orElseThrow(() -> new IllegalStateException("payments go to the sandbox here"));
        }
    }

    /**
     * Where feature flags are turned.
     *
     * @param ssm where Parameter Store answers
     * @param parameter the name of the parameter that holds them
     */
    public record Flags(URI ssm, String parameter) {}
}
