package dev.stampede.restore.dynamodb;

import dev.stampede.client.Backoff;
import dev.stampede.restore.Snapshot;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** All tables of a marketplace on this machine, whatever their names. */
public final class Tables implements AutoCloseable {

    /** The sweeper writes once a minute, for a moment; anybody else who writes now is still selling. */
    private static final int MOST_READS = 5;

    private static final Backoff BETWEEN_READS = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(2));

    private final DynamoDbClient dynamoDb;

    /** Works through that client, which is closed with this. */
    Tables(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    /** Those that answer there. */
    public static Tables at(URI dynamoDb) {
        // DynamoDB Local takes any credentials, and keeps one set of tables for all regions and accounts.
        return new Tables(DynamoDbClient.builder()
                .endpointOverride(dynamoDb)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build());
    }

    /** Everything in them, table after table: a mix of moments when somebody writes meanwhile. */
    public Snapshot snapshot() {
        return Snapshot.of(dynamoDb.listTablesPaginator().tableNames().stream()
                .collect(Collectors.toMap(table -> table, this::lines)));
    }

    /**
     * Everything in them at one moment: read twice, without a difference.
     *
     * @throws IllegalStateException when somebody goes on writing
     */
    public Snapshot snapshotOfOneMoment() {
        var before = snapshot();
        for (int reads = 1; reads < MOST_READS; reads++) {
            var now = snapshot();
            if (now.equals(before)) {
                return now;
            }
            before = now;
            BETWEEN_READS.pause(1);
        }
        throw new IllegalStateException("The tables are being written to; an export needs them at rest");
    }

    /**
     * Writes all of it into tables that are empty yet.
     *
     * @return how many batches it took
     * @throws IllegalArgumentException when it has other tables than these, or lines that are no items; nothing is
     *     written then
     * @throws IllegalStateException when a table has items already, and nothing is written; or when the database goes
     *     on refusing them
     */
    public int fill(Snapshot snapshot) {
        var there = snapshot();
        if (!there.tables().keySet().equals(snapshot.tables().keySet())) {
            throw new IllegalArgumentException("The export is of the tables %s, the definition has %s"
                    .formatted(snapshot.tables().keySet(), there.tables().keySet()));
        }
        if (there.items() > 0) {
            throw new IllegalStateException(
                    "There are %d items already; a restore starts with none".formatted(there.items()));
        }
        var items = new TreeMap<String, BatchWrites>();
        snapshot.tables()
                .forEach((table, lines) -> items.put(
                        table,
                        new BatchWrites(
                                dynamoDb,
                                table,
                                lines.stream().map(ItemJson::item).toList(),
                                BatchWrites.PATIENT)));
        return items.values().stream().mapToInt(BatchWrites::write).sum();
    }

    @Override
    public void close() {
        dynamoDb.close();
    }

    private List<String> lines(String table) {
        return dynamoDb.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
                .map(ItemJson::line)
                .toList();
    }
}
