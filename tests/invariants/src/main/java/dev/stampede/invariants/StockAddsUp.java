package dev.stampede.invariants;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Each shard holds what ever came in, less what is reserved for orders to come and what orders hold or sold; never less
 * than nothing. A reservation whose order stands, by that same attempt, is in the order.
 */
final class StockAddsUp implements Invariant {

    private static final String NAME = "free = stocked - reserved - held - sold, per shard";

    private record Key(String offer, int shard) {

        String where() {
            return "shard %s#%d".formatted(offer, shard);
        }
    }

    @Override
    public Stream<Violation> violations(Stored stored) {
        var expected = new HashMap<Key, Long>();
        stored.movements().forEach(movement -> add(expected, movement.offer(), movement.unitsByShard(), 1));
        stored.orders().stream()
                .filter(StoredOrder::holdsStock)
                .flatMap(order -> order.lines().stream())
                .forEach(line -> add(expected, line.offer(), line.takenFrom(), -1));
        var placed = stored.orders().stream().flatMap(StockAddsUp::taken).collect(Collectors.toSet());
        stored.shards()
                .forEach(shard -> shard.reserved().stream()
                        .filter(note -> !placed.contains(
                                new Taken(note.order(), note.attempt(), shard.offer(), shard.number())))
                        .forEach(note ->
                                expected.merge(new Key(shard.offer(), shard.number()), -note.units(), Long::sum)));
        var found = new HashMap<Key, Long>();
        stored.shards().forEach(shard -> found.put(new Key(shard.offer(), shard.number()), shard.available()));
        return Stream.of(differences(expected, found), negative(stored), halfTaken(stored))
                .flatMap(violations -> violations);
    }

    /** What an order took, by the attempt that wrote it: a note of it elsewhere holds units that aren't the order's. */
    private record Taken(String order, String attempt, String offer, int shard) {}

    private static Stream<Taken> taken(StoredOrder order) {
        return order.lines().stream()
                .flatMap(line -> line.takenFrom().keySet().stream()
                        .map(shard -> new Taken(order.id(), order.attempt(), line.offer(), shard)));
    }

    private static void add(Map<Key, Long> units, String offer, Map<Integer, Long> byShard, int sign) {
        byShard.forEach((shard, count) -> units.merge(new Key(offer, shard), sign * count, Long::sum));
    }

    private static Stream<Violation> differences(Map<Key, Long> expected, Map<Key, Long> found) {
        var keys = new HashSet<>(expected.keySet());
        keys.addAll(found.keySet());
        return keys.stream()
                .filter(key -> !expected.getOrDefault(key, 0L).equals(found.getOrDefault(key, 0L)))
                .map(key -> new Violation(
                        NAME,
                        key.where(),
                        "%d free".formatted(expected.getOrDefault(key, 0L)),
                        found.containsKey(key) ? found.get(key) + " free" : "no such shard"));
    }

    private static Stream<Violation> negative(Stored stored) {
        return stored.shards().stream()
                .filter(shard -> shard.available() < 0)
                .map(shard ->
                        new Violation("free >= 0, per shard", shard.where(), "0 or more", shard.available() + " free"));
    }

    private static Stream<Violation> halfTaken(Stored stored) {
        return stored.orders().stream()
                .flatMap(order -> order.lines().stream()
                        .filter(line -> taken(line) != line.quantity())
                        .map(line -> new Violation(
                                "a line takes its quantity from the shards",
                                "order %s, offer %s".formatted(order.id(), line.offer()),
                                line.quantity() + " units",
                                "%d units from %s"
                                        .formatted(
                                                taken(line),
                                                new TreeSet<>(line.takenFrom().keySet())))));
    }

    private static long taken(StoredOrder.Line line) {
        return line.takenFrom().values().stream().mapToLong(Long::longValue).sum();
    }
}
