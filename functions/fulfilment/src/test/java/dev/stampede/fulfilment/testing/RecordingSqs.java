package dev.stampede.fulfilment.testing;

import dev.stampede.model.id.OrderId;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** Takes the place of SQS in the functions under test: accepts all messages and remembers them. */
public final class RecordingSqs implements SqsClient {

    /** The one queue there is. */
    public static final String QUEUE_URL = "http://127.0.0.1/queue";

    private static final List<SendMessageBatchRequestEntry> ENTRIES = new CopyOnWriteArrayList<>();

    /** Puts it in place of the real client. */
    @Factory
    static final class InPlaceOfSqs {

        @Bean
        @Singleton
        @Replaces(SqsClient.class)
        SqsClient recordingSqs() {
            return new RecordingSqs();
        }
    }

    /** All messages about that order so far. */
    public static List<SendMessageBatchRequestEntry> messagesOf(OrderId order) {
        return ENTRIES.stream()
                .filter(entry -> entry.messageBody().contains(order.value()))
                .toList();
    }

    @Override
    public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest batch) {
        if (!batch.queueUrl().equals(QUEUE_URL)) {
            throw new AssertionError("there is no queue " + batch.queueUrl());
        }
        ENTRIES.addAll(batch.entries());
        return SendMessageBatchResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return "sqs";
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
