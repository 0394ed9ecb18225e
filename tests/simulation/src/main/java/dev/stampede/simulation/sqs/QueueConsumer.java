package dev.stampede.simulation.sqs;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.List;
import java.util.Set;

/** Handles a batch, as a function with partial batch responses does. */
@FunctionalInterface
public interface QueueConsumer {

    /**
     * Handles the messages. An exception, or the death of the environment, has all of them delivered again.
     *
     * @return the ids of the messages that are to be delivered again
     */
    Set<String> handle(List<SQSMessage> batch);
}
