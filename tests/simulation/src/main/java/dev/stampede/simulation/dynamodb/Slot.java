package dev.stampede.simulation.dynamodb;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The place of an item, whether there is one or not. */
final class Slot {

    private static final long NANOS = 1_000_000_000L;

    private final Key key;
    private @Nullable Image image;
    private @Nullable Image before;
    private long changedAt = Long.MIN_VALUE;
    private boolean inTransaction;
    private @Nullable Incoming incoming;
    private long second = -1;
    private double unitsInSecond;

    Slot(Key key) {
        this.key = key;
    }

    /**
     * What a transaction that is being carried out makes of an item. Its conditions have held, so it will be; only not
     * everywhere at once.
     *
     * @param image none when the item goes
     * @param single when reads of single items see it, the same for all items of the transaction
     * @param many when reads of many see it, for each item at another time
     */
    record Incoming(@Nullable Image image, long single, long many) {}

    Key key() {
        return key;
    }

    /** The item as it is for whoever writes. */
    @Nullable
    Image image() {
        return image;
    }

    /** The item's attributes; none when there is no item. */
    Map<String, AttributeValue> attributes() {
        return image == null ? Map.of() : image.attributes();
    }

    /**
     * The item as a consistent read of this one alone sees it: such reads are serializable (developer guide, "Isolation
     * levels for DynamoDB transactions").
     */
    @Nullable
    Image alone(long now) {
        return incoming != null && incoming.single() <= now ? incoming.image() : image;
    }

    /** The item as a consistent read of many sees it that came by at that time: such reads are read-committed only. */
    @Nullable
    Image amongMany(long at) {
        if (incoming != null && incoming.many() <= at) {
            return incoming.image();
        }
        return changedAt > at ? before : image;
    }

    /** The item as a copy shows it that is behind by so much. */
    @Nullable
    Image image(long now, long lag) {
        return changedAt > now - lag ? before : image;
    }

    int bytes() {
        return image == null ? 0 : image.bytes();
    }

    void become(@Nullable Image changed, long now) {
        before = image;
        image = changed;
        changedAt = now;
    }

    boolean isInTransaction() {
        return inTransaction;
    }

    void enter() {
        inTransaction = true;
    }

    void leave() {
        inTransaction = false;
        incoming = null;
    }

    /** That the transaction it is in will change it so. */
    void expect(Incoming change) {
        incoming = change;
    }

    /** Counts units that were written here, and answers how many it are in this second. */
    double written(double units, long now) {
        if (second != now / NANOS) {
            second = now / NANOS;
            unitsInSecond = 0;
        }
        unitsInSecond += units;
        return unitsInSecond;
    }
}
