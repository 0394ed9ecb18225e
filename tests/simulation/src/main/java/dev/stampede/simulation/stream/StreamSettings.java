package dev.stampede.simulation.stream;

import dev.stampede.simulation.Latency;
import java.time.Duration;

/**
 * How a stream is read.
 *
 * @param shards that read it side by side; all changes of one item come through one of them, in order
 * @param batch the most records at once
 * @param lag until a record is read
 * @param pause before a batch that failed is delivered again
 * @param duplicates how many batches are delivered a second time although they were handled, from 0 to 1
 */
public record StreamSettings(int shards, int batch, Latency lag, Duration pause, double duplicates) {

    /** Read within about 200 ms; now and then again. */
    public static final StreamSettings USUAL =
            new StreamSettings(4, 10, Latency.ofNetwork(Duration.ofMillis(200)), Duration.ofSeconds(1), 0.01);
}
