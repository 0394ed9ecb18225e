package dev.stampede.deployed.dynamodb;

import dev.stampede.deployed.aws.CloudAccess;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The streams of deployed tables: that a stack is complete doesn't say that they are there. */
public final class Streams {

    private Streams() {}

    /**
     * Whether the table has one.
     *
     * @throws IllegalStateException when it can't be told
     */
    public static boolean has(CloudAccess cloud, String table) {
        try (var client = cloud.client(DynamoDbClient.builder())) {
            return client.describeTable(describe -> describe.tableName(table))
                            .table()
                            .latestStreamArn()
                    != null;
        } catch (SdkException e) {
            throw new IllegalStateException("The table %s can't be described: %s".formatted(table, e.getMessage()), e);
        }
    }
}
