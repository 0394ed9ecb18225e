package dev.stampede.selling.stock;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stock in memory, whose writes end as rehearsed and, when nothing is rehearsed any more, as they should.
 *
 * @param shards of the one offer
 * @param movements that have happened, by id
 * @param mishaps what befalls the next writes
 */
record RehearsedStockBook(List<Shard> shards, Map<String, StockMovement> movements, Deque<Mishap> mishaps)
        implements StockBook {

    /** What can befall a write. */
    enum Mishap {
        /** Another writer had a shard. */
        CONFLICT,
        /** It happened, but the answer never came. */
        LOST_ANSWER
    }

    static RehearsedStockBook of(List<Shard> shards, Mishap... mishaps) {
        return new RehearsedStockBook(new ArrayList<>(shards), new HashMap<>(), new ArrayDeque<>(List.of(mishaps)));
    }

    long free() {
        return Spread.free(shards);
    }

    @Override
    public List<Shard> shards(OfferId offer) {
        return List.copyOf(shards);
    }

    @Override
    public Optional<StockMovement> movement(String id) {
        return Optional.ofNullable(movements.get(id));
    }

    @Override
    public Recording recordAsRead(StockMovement movement, List<Shard> read) {
        return record(movement);
    }

    @Override
    public Recording record(StockMovement movement) {
        var before = movement(movement.id());
        if (before.isPresent()) {
            return new Recording.AlreadyRecorded(before.get());
        }
        var mishap = Optional.ofNullable(mishaps.poll());
        if (mishap.equals(Optional.of(Mishap.CONFLICT))) {
            return new Recording.Overtaken("TransactionConflict");
        }
        movements.put(movement.id(), movement);
        shards.replaceAll(shard -> moved(shard, movement));
        return mishap.isPresent() ? new Recording.Overtaken("no answer") : new Recording.Recorded();
    }

    private static Shard moved(Shard shard, StockMovement movement) {
        long units = movement.unitsByShard().getOrDefault(shard.number(), 0L);
        return new Shard(
                shard.offer(),
                shard.number(),
                shard.of(),
                shard.available() + units,
                shard.reserved(),
                shard.revision() + (movement.unitsByShard().containsKey(shard.number()) ? 1 : 0),
                shard.termsVersion(),
                shard.opensAt(),
                shard.closesAt());
    }
}
