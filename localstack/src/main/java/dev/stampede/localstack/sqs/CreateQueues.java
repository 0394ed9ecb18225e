package dev.stampede.localstack.sqs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Creates the queues, each after the one that takes its dead letters. */
public final class CreateQueues {

    private final SqsClient sqs;

    /** Works through the client, which the caller keeps. */
    public CreateQueues(SqsClient sqs) {
        this.sqs = sqs;
    }

    /**
     * Creates them all.
     *
     * @throws IllegalArgumentException when a redrive policy names a queue that isn't defined, or queues redrive in a
     *     circle
     */
    public void create(List<QueueDefinition> definitions) {
        var created = new HashSet<String>();
        var waiting = new ArrayList<>(definitions);
        while (!waiting.isEmpty()) {
            var ready = waiting.stream()
                    .filter(queue ->
                            queue.deadLetterQueue().map(created::contains).orElse(true))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalArgumentException("No dead letter queue can be created first for "
                        + waiting.stream().map(QueueDefinition::name).toList());
            }
            for (var queue : ready) {
                sqs.createQueue(request -> request.queueName(queue.name()).attributes(queue.attributes()));
                created.add(queue.name());
            }
            waiting.removeAll(ready);
        }
    }
}
