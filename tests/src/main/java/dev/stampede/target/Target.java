package dev.stampede.target;

import java.net.URI;
import java.util.Optional;

/**
 * A marketplace to work with.
 *
 * @param shop where its HTTP API answers
 * @param issuer who gives tokens for it
 * @param backstage what only a marketplace on this machine lets one see
 */
public record Target(URI shop, URI issuer, Optional<Backstage> backstage) {

    /**
     * What shoppers and sellers never see.
     *
     * @param dynamoDb where DynamoDB answers
     * @param catalogueTable the table's name
     * @param stockTable the table's name
     * @param ordersTable the table's name
     * @param payments where the payment simulator answers
     * @param sqs where SQS answers
     * @param fulfilmentQueue the queue's URL
     * @param logs the directory of the functions' logs
     * @param databaseEdge where the functions' calls to the database are counted and disturbed, if they are
     * @param flags where feature flags are turned, if they can be
     */
    public record Backstage(
            URI dynamoDb,
            String catalogueTable,
            String stockTable,
            String ordersTable,
            URI payments,
            URI sqs,
            String fulfilmentQueue,
            String logs,
            Optional<URI> databaseEdge,
            Optional<Flags> flags) {}

    /**
     * Where feature flags are turned.
     *
     * @param ssm where Parameter Store answers
     * @param parameter the name of the parameter that holds them
     */
    public record Flags(URI ssm, String parameter) {}
}
