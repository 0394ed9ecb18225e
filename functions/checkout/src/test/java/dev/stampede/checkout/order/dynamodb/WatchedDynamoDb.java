package dev.stampede.checkout.order.dynamodb;

import dev.stampede.runtime.testing.LocalDynamoDb;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** The real database, with something to happen before and after each plain write; these count from 0. */
class WatchedDynamoDb implements DynamoDbClient {

    private int writes;

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return write(() -> LocalDynamoDb.client().putItem(request));
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return write(() -> LocalDynamoDb.client().updateItem(request));
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return LocalDynamoDb.client().batchGetItem(request);
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return LocalDynamoDb.client().getItem(request);
    }

    void before(int write) {}

    void after(int write) {}

    private <R> R write(Supplier<R> call) {
        int number = writes++;
        before(number);
        var answer = call.get();
        after(number);
        return answer;
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
