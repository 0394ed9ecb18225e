package dev.stampede.simulation.dynamodb;

import dev.stampede.model.dynamodb.Pause;
import dev.stampede.model.dynamodb.VirtualTime;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.dynamodb.expression.Invalid;
import dev.stampede.simulation.sdk.ClientCalls;
import dev.stampede.simulation.sdk.ClientSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The modelled DynamoDB as one environment's client of the SDK shows it. What isn't here isn't modelled. */
final class DatabaseClient implements DynamoDbClient, VirtualTime {

    private static final int MOST_WRITES_OF_A_BATCH = 25;

    private final Database database;
    private final Environment environment;
    private final ClientCalls calls;
    private final WriteRequests requests;
    private final Writer writer;
    private final Reader reader;
    private final Queries queries;

    DatabaseClient(Database database, Environment environment) {
        this.database = database;
        this.environment = environment;
        calls = new ClientCalls(
                database.simulation(),
                environment,
                SERVICE_NAME,
                ClientSettings.DYNAMODB,
                database.limits().latency(),
                Refusals::of);
        requests = new WriteRequests(database::table);
        writer = new Writer(database);
        var sight = Sight.of(database, environment);
        reader = new Reader(database, sight);
        queries = new Queries(database, sight);
    }

    @Override
    public GetItemResponse getItem(GetItemRequest get) {
        return call("GetItem", get, () -> about(get.tableName(), get.key()), () -> {
            var units = new Units();
            var item = reader.get(get, units);
            var answer = GetItemResponse.builder().consumedCapacity(told(get.returnConsumedCapacity(), units));
            return (item.isEmpty() ? answer : answer.item(item)).build();
        });
    }

    @Override
    public PutItemResponse putItem(PutItemRequest put) {
        return call("PutItem", put, () -> about(put.tableName(), put.item()), () -> {
            var written = writer.write("PutItem", requests.of(put));
            return PutItemResponse.builder()
                    .attributes(written.attributes(put.returnValues()))
                    .consumedCapacity(told(put.returnConsumedCapacity(), written.units()))
                    .build();
        });
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest update) {
        return call(
                "UpdateItem",
                update,
                () -> about(update.tableName(), update.key()) + " " + update.updateExpression(),
                () -> {
                    var written = writer.write("UpdateItem", requests.of(update));
                    return UpdateItemResponse.builder()
                            .attributes(written.attributes(update.returnValues()))
                            .consumedCapacity(told(update.returnConsumedCapacity(), written.units()))
                            .build();
                });
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest delete) {
        return call("DeleteItem", delete, () -> about(delete.tableName(), delete.key()), () -> {
            var written = writer.write("DeleteItem", requests.of(delete));
            return DeleteItemResponse.builder()
                    .attributes(written.attributes(delete.returnValues()))
                    .consumedCapacity(told(delete.returnConsumedCapacity(), written.units()))
                    .build();
        });
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest transaction) {
        // The SDK gives each call a token of its own, the same for all its tries.
        var token = transaction.clientRequestToken() == null ? database.newToken() : transaction.clientRequestToken();
        return call(
                "TransactWriteItems",
                transaction,
                () -> String.valueOf(transaction.transactItems().size()),
                () -> {
                    var writes = transaction.transactItems().stream()
                            .map(requests::of)
                            .toList();
                    var units = database.transactions().write(writes, token);
                    return TransactWriteItemsResponse.builder()
                            .consumedCapacity(units.consumed(transaction.returnConsumedCapacity()))
                            .build();
                });
    }

    @Override
    public QueryResponse query(QueryRequest query) {
        return call("Query", query, query::tableName, () -> {
            var units = new Units();
            var found = queries.query(query, units);
            return QueryResponse.builder()
                    .items(query.select() == Select.COUNT ? List.of() : found.items())
                    .count(found.items().size())
                    .scannedCount(found.scanned())
                    .lastEvaluatedKey(found.last().isEmpty() ? null : found.last())
                    .consumedCapacity(told(query.returnConsumedCapacity(), units))
                    .build();
        });
    }

    @Override
    public ScanResponse scan(ScanRequest scan) {
        return call("Scan", scan, scan::tableName, () -> {
            var units = new Units();
            var found = queries.scan(scan, units);
            return ScanResponse.builder()
                    .items(scan.select() == Select.COUNT ? List.of() : found.items())
                    .count(found.items().size())
                    .scannedCount(found.scanned())
                    .lastEvaluatedKey(found.last().isEmpty() ? null : found.last())
                    .consumedCapacity(told(scan.returnConsumedCapacity(), units))
                    .build();
        });
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest batch) {
        return call("BatchGetItem", batch, () -> batch.requestItems().keySet().toString(), () -> {
            var units = new Units();
            return reader.batch(batch, units).toBuilder()
                    .consumedCapacity(units.consumed(batch.returnConsumedCapacity()))
                    .build();
        });
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest batch) {
        return call("BatchWriteItem", batch, () -> batch.requestItems().keySet().toString(), () -> {
            int asked =
                    batch.requestItems().values().stream().mapToInt(List::size).sum();
            if (asked == 0 || asked > MOST_WRITES_OF_A_BATCH) {
                throw new Invalid("Too many items requested for the BatchWriteItem call");
            }
            var left = new HashMap<String, List<WriteRequest>>();
            batch.requestItems().forEach((table, writes) -> writes.forEach(write -> writeOrLeave(table, write, left)));
            return BatchWriteItemResponse.builder().unprocessedItems(left).build();
        });
    }

    @Override
    public Pause pause() {
        return environment.pause();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // There is nothing to close.
    }

    private void writeOrLeave(String table, WriteRequest write, Map<String, List<WriteRequest>> left) {
        try {
            writer.write("BatchWriteItem", requests.of(table, write));
        } catch (ThrottlingException | TransactionConflictException e) {
            left.computeIfAbsent(table, absent -> new ArrayList<>()).add(write);
        }
    }

    private String about(String table, Map<String, AttributeValue> keyed) {
        return table + " " + database.table(table).schema().of(keyed);
    }

    private static @Nullable ConsumedCapacity told(@Nullable ReturnConsumedCapacity wanted, Units units) {
        return units.consumed(wanted).stream().findFirst().orElse(null);
    }

    private <T> T call(String operation, AwsRequest request, Supplier<String> about, Supplier<T> answer) {
        return calls.with(ClientSettings.DYNAMODB.of(request)).call(operation, about, () -> {
            try {
                return answer.get();
            } catch (Invalid invalid) {
                throw Refusals.invalid(invalid);
            }
        });
    }
}
