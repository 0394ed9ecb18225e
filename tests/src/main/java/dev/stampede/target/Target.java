package dev.stampede.target;

import dev.stampede.client.IssuerTokens;
import dev.stampede.client.Tokens;
import dev.stampede.deployed.cognito.UserPoolTokens;
import java.net.URI;
import java.util.Optional;

/**
 * A marketplace to work with.
 *
 * @param shop where its HTTP API answers
 * @param issuer who gives tokens for it
 * @param backstage what only those near it see
 * @param deployment how it was deployed; empty for one that runs embedded on this machine
 */
public record Target(URI shop, URI issuer, Optional<Backstage> backstage, Optional<Deployment> deployment) {

    /** One that runs embedded on this machine. */
    public static Target embedded(URI shop, URI issuer, Optional<Backstage> backstage) {
        return new Target(shop, issuer, backstage, Optional.empty());
    }

    /** Signs accounts in. */
    public Tokens tokens() {
        return deployment
                .flatMap(Deployment::userPool)
                .<Tokens>map(UserPoolTokens::of)
                .orElseGet(() -> new IssuerTokens(issuer));
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
