package dev.stampede.simulation.world;

import dev.stampede.flashsale.treasure.Claiming;
import dev.stampede.invariants.Stored;
import dev.stampede.invariants.Violation;
import dev.stampede.model.id.DerivedId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.id.TreasureId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What those who hunted for the treasure were told, held against its chests. */
final class Finds {

    /** The one treasure of a run. */
    static final TreasureId TREASURE = TreasureId.hiddenBy("organiser", "treasure");

    /** Who asked, by the name that chests know them by. */
    private final Map<String, String> asked = new HashMap<>();

    private final Map<String, Set<Instant>> found = new TreeMap<>();
    private final Set<String> cameLate = new TreeSet<>();

    /** That a shopper who knows the code asks for the treasure. */
    void asks(ShopperId shopper) {
        asked.put(DerivedId.of("finder", TREASURE.value(), shopper.value()), shopper.value());
    }

    void told(ShopperId shopper, Claiming answer) {
        if (answer instanceof Claiming.Claimed claimed) {
            found.computeIfAbsent(shopper.value(), first -> new HashSet<>()).add(claimed.at());
        } else if (answer instanceof Claiming.Gone) {
            cameLate.add(shopper.value());
        }
    }

    /** What was told and isn't so, and what is so though nobody asked for it. */
    Stream<Violation> wrong(Stored stored) {
        var claims = new TreeMap<String, Instant>();
        stored.chests()
                .forEach(chest -> chest.finders()
                        .forEach((name, at) ->
                                claims.put(asked.getOrDefault(name, "nobody " + name), Instant.ofEpochMilli(at))));
        return Stream.of(unasked(claims), lost(claims), refused(claims), early(stored, claims))
                .flatMap(violations -> violations);
    }

    private Stream<Violation> unasked(Map<String, Instant> claims) {
        return claims.keySet().stream()
                .filter(finder -> !asked.containsValue(finder))
                .map(finder -> new Violation("treasures are asked for", finder, "a request with the code", "a claim"));
    }

    private Stream<Violation> lost(Map<String, Instant> claims) {
        return found.entrySet().stream()
                .filter(told -> !told.getValue().equals(Set.of(claims.getOrDefault(told.getKey(), Instant.EPOCH))))
                .map(told -> new Violation(
                        "what was found is the finder's",
                        told.getKey(),
                        told.getValue().toString(),
                        String.valueOf(claims.get(told.getKey()))));
    }

    private Stream<Violation> refused(Map<String, Instant> claims) {
        return cameLate.stream()
                .filter(claims::containsKey)
                .map(finder -> new Violation("who has found a treasure is told so", finder, "a claim", "gone"));
    }

    private Stream<Violation> early(Stored stored, Map<String, Instant> claims) {
        return stored.treasures().stream()
                .filter(treasure -> !cameLate.isEmpty() && claims.size() < treasure.count())
                .map(treasure -> new Violation(
                        "a treasure is gone only when all is found",
                        treasure.id(),
                        treasure.count() + " finders",
                        claims.size() + " finders"));
    }
}
