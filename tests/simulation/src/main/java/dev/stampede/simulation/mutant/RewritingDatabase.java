package dev.stampede.simulation.mutant;

import dev.stampede.model.dynamodb.Pause;
import dev.stampede.model.dynamodb.VirtualTime;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** A database whose writes are not quite what was asked for. A forgotten one is answered as if it were made. */
class RewritingDatabase implements DynamoDbClient, VirtualTime {

    private final DynamoDbClient real;
    private final Rewrite rewrite;

    RewritingDatabase(DynamoDbClient real, Rewrite rewrite) {
        this.real = real;
        this.rewrite = rewrite;
    }

    @Override
    public GetItemResponse getItem(GetItemRequest get) {
        return real.getItem(get);
    }

    @Override
    public QueryResponse query(QueryRequest query) {
        return real.query(query);
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest batch) {
        return real.batchGetItem(batch);
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest delete) {
        return real.deleteItem(delete);
    }

    @Override
    public PutItemResponse putItem(PutItemRequest put) {
        var write = TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(put.tableName())
                        .item(put.item())
                        .conditionExpression(put.conditionExpression())
                        .expressionAttributeNames(put.expressionAttributeNames())
                        .expressionAttributeValues(put.expressionAttributeValues())
                        .build())
                .build();
        return rewritten(write)
                .map(TransactWriteItem::put)
                .map(spoilt -> real.putItem(put.toBuilder()
                        .item(spoilt.item())
                        .conditionExpression(spoilt.conditionExpression())
                        .expressionAttributeNames(
                                spoilt.hasExpressionAttributeNames() ? spoilt.expressionAttributeNames() : null)
                        .expressionAttributeValues(
                                spoilt.hasExpressionAttributeValues() ? spoilt.expressionAttributeValues() : null)
                        .build()))
                .orElseGet(() -> PutItemResponse.builder().build());
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest update) {
        var write = TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(update.tableName())
                        .key(update.key())
                        .updateExpression(update.updateExpression())
                        .conditionExpression(update.conditionExpression())
                        .expressionAttributeNames(update.expressionAttributeNames())
                        .expressionAttributeValues(update.expressionAttributeValues())
                        .build())
                .build();
        return rewritten(write)
                .map(TransactWriteItem::update)
                .map(spoilt -> real.updateItem(update.toBuilder()
                        .updateExpression(spoilt.updateExpression())
                        .conditionExpression(spoilt.conditionExpression())
                        .key(spoilt.key())
                        .expressionAttributeNames(
                                spoilt.hasExpressionAttributeNames() ? spoilt.expressionAttributeNames() : null)
                        .expressionAttributeValues(
                                spoilt.hasExpressionAttributeValues() ? spoilt.expressionAttributeValues() : null)
                        .build()))
                .orElseGet(() -> UpdateItemResponse.builder().build());
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest transaction) {
        var writes = transaction.transactItems().stream().flatMap(rewrite::of).toList();
        return writes.isEmpty()
                ? TransactWriteItemsResponse.builder().build()
                : real.transactWriteItems(
                        transaction.toBuilder().transactItems(writes).build());
    }

    @Override
    public Pause pause() {
        return VirtualTime.of(real);
    }

    @Override
    public String serviceName() {
        return real.serviceName();
    }

    @Override
    public void close() {
        real.close();
    }

    private Optional<TransactWriteItem> rewritten(TransactWriteItem write) {
        List<TransactWriteItem> writes = rewrite.of(write).toList();
        return writes.stream().findFirst();
    }
}
