package dev.stampede.localstack.events;

import dev.stampede.localstack.lambda.FunctionInvoker;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Feeds a function from a queue: deletes what it handled and leaves the rest to come back when its visibility time-out
 * ends, so that the queue's own redrive policy counts the attempts.
 */
final class QueueSource {

    /** The most messages SQS gives or deletes in one request. */
    private static final int REQUEST_LIMIT = 10;

    private static final Duration LONG_POLL = Duration.ofSeconds(1);
    private static final Duration WAIT_AFTER_ERROR = Duration.ofSeconds(1);
    private static final Backoff THROTTLED = new Backoff(Duration.ofMillis(25), Duration.ofSeconds(1));
    private static final System.Logger LOG = System.getLogger(QueueSource.class.getName());

    private final QueueMapping mapping;
    private final SqsClient sqs;
    private final FunctionInvoker invoker;
    private final Workers workers;
    private final String queueUrl;
    private final Duration visibility;

    QueueSource(QueueMapping mapping, SqsClient sqs, FunctionInvoker invoker, Workers workers) {
        this.mapping = mapping;
        this.sqs = sqs;
        this.invoker = invoker;
        this.workers = workers;
        this.queueUrl = sqs.getQueueUrl(request -> request.queueName(mapping.queueName()))
                .queueUrl();
        this.visibility = Duration.ofSeconds(Long.parseLong(sqs.getQueueAttributes(
                        request -> request.queueUrl(queueUrl).attributeNames(QueueAttributeName.VISIBILITY_TIMEOUT))
                .attributes()
                .get(QueueAttributeName.VISIBILITY_TIMEOUT)));
    }

    /** Starts the mapping's pollers. */
    void start() {
        for (var poller = 1; poller <= mapping.pollers(); poller++) {
            workers.repeat(mapping.queueName() + " poller " + poller, WAIT_AFTER_ERROR, this::poll);
        }
    }

    private Workers.Next poll() throws InterruptedException {
        var batch = receive();
        if (!batch.isEmpty()) {
            delete(handled(batch));
        }
        return Workers.Next.AGAIN;
    }

    /** Asks again only while the batching window lasts or a full answer suggests that there is more. */
    private List<Message> receive() {
        var batch = new ArrayList<Message>();
        var deadline = System.nanoTime() + mapping.batchingWindow().toNanos();
        var wait = LONG_POLL;
        var more = true;
        while (more && batch.size() < mapping.batchSize() && !workers.isStopping()) {
            var messages = receive(Math.min(mapping.batchSize() - batch.size(), REQUEST_LIMIT), wait);
            batch.addAll(messages);
            var isWindowOpen = System.nanoTime() < deadline;
            more = !batch.isEmpty() && (isWindowOpen || messages.size() == REQUEST_LIMIT);
            wait = isWindowOpen ? LONG_POLL : Duration.ZERO;
        }
        return batch;
    }

    private List<Message> receive(int most, Duration wait) {
        return sqs.receiveMessage(request -> request.queueUrl(queueUrl)
                        .maxNumberOfMessages(most)
                        .waitTimeSeconds(Math.toIntExact(wait.toSeconds()))
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
    }

    private List<Message> handled(List<Message> batch) throws InterruptedException {
        return switch (invoke(batch)) {
            case BatchAnswer.AllDone done -> batch;
            case BatchAnswer.SomeFailed some ->
                batch.stream()
                        .filter(message -> !some.identifiers().contains(message.messageId()))
                        .toList();
            case BatchAnswer.AllFailed all -> {
                LOG.log(
                        Level.WARNING,
                        "{0} failed on a batch of {1}: {2}",
                        mapping.functionName(),
                        batch.size(),
                        all.why());
                yield List.of();
            }
            case BatchAnswer.NotRun notRun -> List.of();
        };
    }

    /** As on Lambda, a throttled batch is tried again while it is safely invisible to the other pollers. */
    private BatchAnswer invoke(List<Message> batch) throws InterruptedException {
        var identifiers = batch.stream().map(Message::messageId).collect(Collectors.toSet());
        var event = QueueEvent.of(batch, mapping.queueArn());
        var giveUp = System.nanoTime() + visibility.dividedBy(2).toNanos();
        var throttles = 0;
        while (true) {
            var answer = mapping.reports().read(invoker.invoke(mapping.functionName(), event), identifiers);
            var pause = THROTTLED.after(++throttles);
            var isLate = System.nanoTime() + pause.toNanos() > giveUp;
            if (!(answer instanceof BatchAnswer.NotRun) || isLate || workers.isStopping()) {
                return answer;
            }
            workers.pause(pause);
        }
    }

    private void delete(List<Message> messages) {
        for (var from = 0; from < messages.size(); from += REQUEST_LIMIT) {
            var part = messages.subList(from, Math.min(from + REQUEST_LIMIT, messages.size()));
            sqs.deleteMessageBatch(request -> request.queueUrl(queueUrl)
                    .entries(part.stream()
                            .map(message -> DeleteMessageBatchRequestEntry.builder()
                                    .id(message.messageId())
                                    .receiptHandle(message.receiptHandle())
                                    .build())
                            .toList()));
        }
    }
}
