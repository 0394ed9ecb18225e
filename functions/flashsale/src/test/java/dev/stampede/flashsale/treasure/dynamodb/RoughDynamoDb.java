package dev.stampede.flashsale.treasure.dynamodb;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** A real client that notes its calls and what they cost, and whose updates can be made to go wrong. */
final class RoughDynamoDb implements DynamoDbClient {

    /** Makes of an update what happens instead. */
    @FunctionalInterface
    interface Roughness {

        UpdateItemResponse happen(UpdateItemRequest request, Supplier<UpdateItemResponse> update);
    }

    private final DynamoDbClient real;
    private final Roughness roughness;
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> writeUnits = Collections.synchronizedList(new ArrayList<>());

    RoughDynamoDb(DynamoDbClient real, Roughness roughness) {
        this.real = real;
        this.roughness = roughness;
    }

    /** One to which nothing happens. */
    static RoughDynamoDb smooth(DynamoDbClient real) {
        return new RoughDynamoDb(real, (request, update) -> update.get());
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    /** What each update that succeeded has cost. */
    List<Double> writeUnits() {
        return List.copyOf(writeUnits);
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        calls.add("UpdateItem");
        var priced = request.toBuilder()
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .build();
        return roughness.happen(request, () -> {
            var answer = real.updateItem(priced);
            writeUnits.add(answer.consumedCapacity().capacityUnits());
            return answer;
        });
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        calls.add("GetItem");
        return real.getItem(request);
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        calls.add("BatchGetItem");
        return real.batchGetItem(request);
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        calls.add("PutItem");
        return real.putItem(request);
    }

    @Override
    public String serviceName() {
        return real.serviceName();
    }

    @Override
    public void close() {
        // the shared client stays open
    }
}
