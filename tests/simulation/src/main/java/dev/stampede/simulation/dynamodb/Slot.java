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
    private long second = -1;
    private double unitsInSecond;

    Slot(Key key) {
        this.key = key;
    }

    Key key() {
        return key;
    }

    /** The item as it is. */
    @Nullable
    Image image() {
        return image;
    }

    /** The item's attributes; none when there is no item. */
    Map<String, AttributeValue> attributes() {
        return image == null ? Map.of() : image.attributes();
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
