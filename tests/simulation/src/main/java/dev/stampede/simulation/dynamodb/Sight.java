package dev.stampede.simulation.dynamodb;

import dev.stampede.simulation.Environment;
import org.jspecify.annotations.Nullable;

/**
 * How reads see items that change while they are read. A consistent read of one item is serializable. A read of many is
 * not, as a unit: it comes by each of them at another time, and of a transaction that is being carried out it may see
 * one effect and not yet the other (developer guide, "Isolation levels for DynamoDB transactions": serializable for
 * GetItem, read-committed for Query and Scan, and for each item of a BatchGetItem but not for all of them together).
 */
sealed interface Sight {

    /** The item as a read of it alone sees it. */
    @Nullable
    Image alone(@Nullable Slot slot, @Nullable Boolean consistent);

    /** Begins a read of many items, and takes as long as it takes. */
    Look lookAround();

    /** One read of many items. */
    interface Look {

        /** The item as this read sees it. */
        @Nullable
        Image at(@Nullable Slot slot, @Nullable Boolean consistent);

        /** Whether a batch leaves its next key unread. */
        boolean leavesOut();
    }

    /** What that environment sees: whoever looks from outside, between two moments, sees all as it is. */
    static Sight of(Database database, Environment environment) {
        return environment.equals(database.simulation().outside())
                ? new FromOutside(database)
                : new FromWithin(database);
    }

    /** As it is, all of it in one moment. */
    record FromOutside(Database database) implements Sight, Look {

        @Override
        public @Nullable Image alone(@Nullable Slot slot, @Nullable Boolean consistent) {
            return at(slot, consistent);
        }

        @Override
        public Look lookAround() {
            return this;
        }

        @Override
        public @Nullable Image at(@Nullable Slot slot, @Nullable Boolean consistent) {
            if (slot == null || Boolean.TRUE.equals(consistent)) {
                return slot == null ? null : slot.image();
            }
            return slot.image(database.simulation().nanoTime(), database.lag());
        }

        @Override
        public boolean leavesOut() {
            return false;
        }
    }

    /** As the others' writes let it. */
    record FromWithin(Database database) implements Sight {

        @Override
        public @Nullable Image alone(@Nullable Slot slot, @Nullable Boolean consistent) {
            if (slot == null) {
                return null;
            }
            long now = database.simulation().nanoTime();
            return Boolean.TRUE.equals(consistent) ? slot.alone(now) : slot.image(now, database.lag());
        }

        @Override
        public Look lookAround() {
            long longest = database.limits().reads().longestPage().toNanos();
            long began = database.simulation().nanoTime();
            if (longest > 0) {
                database.simulation().sleep(database.isolation().nextLong(longest));
            }
            return new Passing(database, began, database.simulation().nanoTime());
        }
    }

    /**
     * Comes by each item at a time of its own.
     *
     * @param began when it came by the first at the earliest
     * @param ended when it came by the last at the latest
     */
    record Passing(Database database, long began, long ended) implements Look {

        @Override
        public @Nullable Image at(@Nullable Slot slot, @Nullable Boolean consistent) {
            if (slot == null) {
                return null;
            }
            return Boolean.TRUE.equals(consistent)
                    ? slot.amongMany(
                            began == ended ? ended : database.isolation().nextLong(began, ended + 1))
                    : slot.image(ended, database.lag());
        }

        @Override
        public boolean leavesOut() {
            double unread = database.limits().reads().unread();
            return unread > 0 && database.isolation().nextDouble() < unread;
        }
    }
}
