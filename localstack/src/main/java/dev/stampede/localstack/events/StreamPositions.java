package dev.stampede.localstack.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.localstack.data.KeptJson;
import java.util.Optional;

/**
 * How far each mapping has come in each shard; kept where the tables are kept, so that a restart goes on from there.
 */
final class StreamPositions {

    private static final String END = "end";

    private final KeptJson kept;
    private final ObjectNode positions;

    StreamPositions(KeptJson kept) {
        this.kept = kept;
        this.positions = kept.read();
    }

    /**
     * One mapping's positions in one stream. A stream made anew has another ARN and begins without positions.
     *
     * @param streamArn the stream as DynamoDB Local names it
     */
    OfMapping of(String functionName, String streamArn) {
        return new OfMapping(functionName + " " + streamArn);
    }

    /** One mapping's positions. */
    final class OfMapping {

        private final String mapping;

        private OfMapping(String mapping) {
            this.mapping = mapping;
        }

        /** The sequence number up to which the shard is done, if any of it is. */
        Optional<String> doneUpTo(String shardId) {
            synchronized (positions) {
                return Optional.ofNullable(positions.path(mapping).path(shardId).textValue());
            }
        }

        /** Whether the shard was read to its end. */
        boolean isFinished(String shardId) {
            return doneUpTo(shardId).filter(END::equals).isPresent();
        }

        void moveTo(String shardId, String sequenceNumber) {
            synchronized (positions) {
                positions.withObjectProperty(mapping).put(shardId, sequenceNumber);
                kept.write(positions);
            }
        }

        void finish(String shardId) {
            moveTo(shardId, END);
        }
    }
}
