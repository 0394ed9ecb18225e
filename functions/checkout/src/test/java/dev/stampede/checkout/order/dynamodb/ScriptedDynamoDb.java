package dev.stampede.checkout.order.dynamodb;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** A real client that names each call it makes, and whose next transactions can be made to go wrong. */
final class ScriptedDynamoDb implements DynamoDbClient {

    /** What happens to a transaction instead of its plain execution. */
    @FunctionalInterface
    interface Mishap {

        TransactWriteItemsResponse happen(Runnable execution);
    }

    private final DynamoDbClient real;
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Mishap> mishaps = new ArrayDeque<>();
    private @Nullable Mishap otherwise;

    ScriptedDynamoDb(DynamoDbClient real) {
        this.real = real;
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    void next(Mishap mishap) {
        mishaps.add(mishap);
    }

    /** What happens to transactions after those. */
    void otherwise(Mishap mishap) {
        otherwise = mishap;
    }

    static TransactionCanceledException conflict() {
        return cancelled("TransactionConflict");
    }

    static TransactionCanceledException cancelled(String code) {
        return TransactionCanceledException.builder()
                .cancellationReasons(CancellationReason.builder().code(code).build())
                .build();
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        calls.add("TransactWriteItems");
        var mishap = mishaps.isEmpty() ? otherwise : mishaps.poll();
        return mishap == null
                ? real.transactWriteItems(request)
                : mishap.happen(() -> real.transactWriteItems(request));
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        calls.add("BatchGetItem");
        return real.batchGetItem(request);
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        calls.add("UpdateItem");
        return real.updateItem(request);
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        calls.add("GetItem");
        return real.getItem(request);
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
