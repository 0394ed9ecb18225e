package dev.stampede.simulation.dynamodb;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Carries out writes of single items, each in one moment. */
final class Writer {

    private static final int PLAIN = 1;

    private final Database database;

    Writer(Database database) {
        this.database = database;
    }

    /**
     * What became of an item.
     *
     * @param write that was done
     * @param before its attributes before
     * @param after its attributes after
     * @param units that it took
     */
    record Written(Write write, Map<String, AttributeValue> before, Map<String, AttributeValue> after, Units units) {

        /** What the caller wants of it. */
        Map<String, AttributeValue> attributes(@Nullable ReturnValue wanted) {
            if (wanted == null) {
                return Map.of();
            }
            return switch (wanted) {
                case ALL_OLD -> before;
                case ALL_NEW -> after;
                case UPDATED_OLD -> updated(before);
                case UPDATED_NEW -> updated(after);
                case NONE, UNKNOWN_TO_SDK_VERSION -> Map.of();
            };
        }

        private Map<String, AttributeValue> updated(Map<String, AttributeValue> item) {
            var some = new TreeMap<>(item);
            if (write.effect() instanceof Write.Update update) {
                some.keySet().retainAll(update.attributes(write.bindings()));
            }
            return some;
        }
    }

    /** Writes the item, or throws what stands in the way. */
    Written write(String operation, Write write) {
        var slot = write.slot();
        var units = new Units();
        if (slot.isInTransaction()) {
            database.count(operation, Usage.conflict(units));
            throw Refusals.conflict();
        }
        boolean holds = write.holds();
        long now = database.simulation().nanoTime();
        @Nullable Image after = holds ? write.after() : slot.image();
        if (!write.table().take(slot, after, PLAIN, now, units)) {
            database.count(operation, Usage.throttle(units));
            throw Refusals.throttled();
        }
        if (!holds) {
            database.count(operation, Usage.conditionFailed(units));
            throw Refusals.conditionFailed(write.found());
        }
        var before = slot.attributes();
        write.table().store(slot, after, now, database.shownAt());
        database.count(operation, Usage.of(units));
        return new Written(write, before, slot.attributes(), units);
    }
}
