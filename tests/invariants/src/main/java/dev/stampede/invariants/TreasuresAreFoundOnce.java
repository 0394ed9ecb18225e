package dev.stampede.invariants;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A chest counts its finders, and no more find a treasure than can; nobody finds one twice. */
final class TreasuresAreFoundOnce implements Invariant {

    private static final String ENOUGH = "no more find a treasure than can";

    @Override
    public Stream<Violation> violations(Stored stored) {
        var treasures = stored.treasures().stream()
                .collect(Collectors.toMap(StoredTreasure::id, Function.identity(), (one, same) -> one));
        var hunts = stored.chests().stream().collect(Collectors.groupingBy(StoredChest::treasure));
        return Stream.of(
                        stored.chests().stream().flatMap(TreasuresAreFoundOnce::miscounted),
                        stored.chests().stream()
                                .flatMap(
                                        chest -> overfull(chest, Optional.ofNullable(treasures.get(chest.treasure())))),
                        stored.treasures().stream()
                                .flatMap(treasure -> crowded(treasure, hunts.getOrDefault(treasure.id(), List.of()))),
                        hunts.entrySet().stream().flatMap(TreasuresAreFoundOnce::twice))
                .flatMap(violations -> violations);
    }

    private static Stream<Violation> miscounted(StoredChest chest) {
        return chest.claimed() == chest.finders().size()
                ? Stream.empty()
                : Stream.of(new Violation(
                        "chests count their finders",
                        chest.where(),
                        "%d claimed".formatted(chest.finders().size()),
                        "%d claimed".formatted(chest.claimed())));
    }

    private static Stream<Violation> overfull(StoredChest chest, Optional<StoredTreasure> treasure) {
        long size = treasure.map(known -> known.sizeOf(chest.number())).orElse(0L);
        return chest.finders().size() <= size
                ? Stream.empty()
                : tooMany(chest.where(), size, chest.finders().size());
    }

    private static Stream<Violation> crowded(StoredTreasure treasure, List<StoredChest> chests) {
        long found = chests.stream().mapToLong(chest -> chest.finders().size()).sum();
        return found <= treasure.count()
                ? Stream.empty()
                : tooMany("treasure " + treasure.id(), treasure.count(), found);
    }

    private static Stream<Violation> tooMany(String where, long most, long found) {
        return Stream.of(
                new Violation(ENOUGH, where, "%d finders at most".formatted(most), "%d finders".formatted(found)));
    }

    private static Stream<Violation> twice(Map.Entry<String, List<StoredChest>> hunt) {
        return hunt.getValue().stream()
                .flatMap(chest -> chest.finders().keySet().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(claims -> claims.getValue() > 1)
                .map(claims -> new Violation(
                        "nobody finds a treasure twice",
                        "finder %s of %s".formatted(claims.getKey(), hunt.getKey()),
                        "1 claim",
                        "%d claims".formatted(claims.getValue())));
    }
}
