package dev.stampede.simulation.dynamodb;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where the items of a table or an index are, by the hash of their partition key, and what each place can take. */
final class Partitions {

    private static final long NANOS = 1_000_000_000L;

    /** Hashes are 31 bits wide. */
    private static final long HASHES = 1L << 31;

    private final Limits limits;
    private final TreeMap<Long, Partition> byFirstHash = new TreeMap<>();
    private double mostWrites;
    private double mostReads;
    private long throttles;

    Partitions(Limits limits) {
        this.limits = limits;
        for (int i = 0; i < limits.partitions(); i++) {
            byFirstHash.put(HASHES * i / limits.partitions(), new Partition());
        }
    }

    private final class Partition {
        private final Allowance writes =
                new Allowance(limits.writeUnits(), limits.burst().toSeconds());
        private final Allowance reads =
                new Allowance(limits.readUnits(), limits.burst().toSeconds());
    }

    /** Whether that many write units are left where that key is; if so they are used. */
    boolean write(AttributeValue key, double units, long nanos) {
        var at = of(key);
        var writes = at.getValue().writes;
        boolean taken = use(at, writes, units, nanos);
        mostWrites = Math.max(mostWrites, writes.usedInThisSecond());
        return taken;
    }

    /** Whether that many read units are left where that key is; if so they are used. */
    boolean read(AttributeValue key, double units, long nanos) {
        var at = of(key);
        var reads = at.getValue().reads;
        boolean taken = use(at, reads, units, nanos);
        mostReads = Math.max(mostReads, reads.usedInThisSecond());
        return taken;
    }

    /** The most write units that one of them took in one second. */
    double mostWritesInASecond() {
        return mostWrites;
    }

    /** The most read units that one of them took in one second. */
    double mostReadsInASecond() {
        return mostReads;
    }

    /** How often one of them refused something. */
    long throttles() {
        return throttles;
    }

    /** How many there are by now. */
    int size() {
        return byFirstHash.size();
    }

    private Map.Entry<Long, Partition> of(AttributeValue key) {
        var text = key.s() == null ? String.valueOf(key.n()) : key.s();
        // Keys that differ in their last digit alone have neighbouring hash codes; this spreads them.
        long hash = (text.hashCode() * 0x9E3779B97F4A7C15L) >>> 33;
        return Objects.requireNonNull(byFirstHash.floorEntry(hash));
    }

    private boolean use(Map.Entry<Long, Partition> at, Allowance allowance, double units, long nanos) {
        boolean taken = allowance.use(units, nanos / NANOS);
        if (!taken) {
            throttles++;
            split(at, allowance);
        }
        return taken;
    }

    private void split(Map.Entry<Long, Partition> at, Allowance tooSmall) {
        if (limits.splitAfter() == 0 || tooSmall.refusedInARow() < limits.splitAfter()) {
            return;
        }
        var next = byFirstHash.higherKey(at.getKey());
        long end = next == null ? HASHES : next;
        if (end - at.getKey() > 1) {
            byFirstHash.put(at.getKey(), new Partition());
            byFirstHash.put((at.getKey() + end) / 2, new Partition());
        }
    }
}
