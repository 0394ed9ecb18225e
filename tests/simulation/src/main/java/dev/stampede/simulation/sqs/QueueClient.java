package dev.stampede.simulation.sqs;

import dev.stampede.simulation.Environment;
import dev.stampede.simulation.Fate;
import dev.stampede.simulation.Latency;
import dev.stampede.simulation.Simulation;
import dev.stampede.simulation.sdk.ClientCalls;
import dev.stampede.simulation.sdk.ClientSettings;
import java.time.Duration;
import java.util.ArrayList;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** One queue as one environment's client of the SDK shows it. What isn't here isn't modelled. */
final class QueueClient implements SqsClient {

    private static final Latency LATENCY = Latency.ofNetwork(Duration.ofMillis(8));
    private static final int THROTTLED = 403;
    private static final int FAILED = 500;

    private final Queue queue;
    private final ClientCalls calls;

    QueueClient(Queue queue, Simulation simulation, Environment environment) {
        this.queue = queue;
        this.calls = new ClientCalls(
                simulation, environment, SERVICE_NAME, ClientSettings.SQS, LATENCY, QueueClient::refused);
    }

    @Override
    public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest batch) {
        return calls.call("SendMessageBatch", () -> batch.entries().size() + " messages", () -> {
            var taken = new ArrayList<SendMessageBatchResultEntry>();
            var failed = new ArrayList<BatchResultErrorEntry>();
            for (var entry : batch.entries()) {
                if (queue.refuses()) {
                    failed.add(BatchResultErrorEntry.builder()
                            .id(entry.id())
                            .code("InternalError")
                            .senderFault(false)
                            .build());
                } else {
                    taken.add(SendMessageBatchResultEntry.builder()
                            .id(entry.id())
                            .messageId(queue.take(entry.messageBody()))
                            .build());
                }
            }
            return SendMessageBatchResponse.builder()
                    .successful(taken)
                    .failed(failed)
                    .build();
        });
    }

    @Override
    public SendMessageResponse sendMessage(SendMessageRequest message) {
        return calls.call(
                "SendMessage",
                () -> "1 message",
                () -> SendMessageResponse.builder()
                        .messageId(queue.take(message.messageBody()))
                        .build());
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // There is nothing to close.
    }

    private static AwsServiceException refused(Fate.Ending ending) {
        boolean throttled = ending == Fate.Ending.THROTTLED;
        var code = throttled ? "RequestThrottled" : "InternalError";
        return SqsException.builder()
                .message(code)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(code)
                        .serviceName("Sqs")
                        .build())
                .statusCode(throttled ? THROTTLED : FAILED)
                .build();
    }
}
