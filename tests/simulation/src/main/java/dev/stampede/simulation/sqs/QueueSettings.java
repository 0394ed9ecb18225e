package dev.stampede.simulation.sqs;

import dev.stampede.simulation.Latency;
import java.time.Duration;

/**
 * How a queue behaves.
 *
 * @param readers how many batches are handled at the same time
 * @param batch the most messages at once
 * @param delay until a message can be received; its spread is what reorders them
 * @param visibility how long a received message is hidden before it is delivered again
 * @param receives how often a message is received before it goes to the dead letters
 * @param duplicates how many messages are delivered twice for no reason, from 0 to 1
 * @param refusals how many entries of a batch are not taken, from 0 to 1
 */
public record QueueSettings(
        int readers, int batch, Latency delay, Duration visibility, int receives, double duplicates, double refusals) {

    /** Delivered within about 50 ms, now and then twice or much later. */
    public static final QueueSettings USUAL = new QueueSettings(
            2, 10, new Latency(Duration.ofMillis(50), 1, 0.01), Duration.ofSeconds(60), 5, 0.01, 0.001);
}
