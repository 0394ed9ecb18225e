package dev.stampede.simulation.mutant;

import dev.stampede.simulation.Story;
import dev.stampede.simulation.world.Boundary;
import dev.stampede.simulation.world.Tables;
import dev.stampede.simulation.world.World;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Deliberate bugs that nobody had to think of: each conditional write that the simulated marketplaces make, without one
 * part of its condition.
 */
public final class DroppedConditions {

    private DroppedConditions() {}

    /** All of them, of the writes that the first so many seeds make. */
    public static List<Mutant> of(Tables tables, int seeds) {
        return writes(tables, seeds).stream()
                .flatMap(write -> Conjuncts.of(write.condition()).stream().map(dropped -> mutant(write, dropped)))
                .toList();
    }

    /** The conditional writes that the first so many seeds make. */
    static Set<NamedWrite> writes(Tables tables, int seeds) {
        var seen = new TreeSet<NamedWrite>();
        var recording = new Boundary() {
            @Override
            public DynamoDbClient database(Role role, DynamoDbClient real) {
                return new RewritingDatabase(real, write -> {
                    NamedWrite.of(write).ifPresent(seen::add);
                    return Stream.of(write);
                });
            }
        };
        for (int seed = 1; seed <= seeds; seed++) {
            try (var world = new World(seed, tables, recording, Story.untold())) {
                world.run();
            }
        }
        return seen;
    }

    private static Mutant mutant(NamedWrite write, Conjuncts.Dropped dropped) {
        return Spoilt.database(
                "%s without %s".formatted(write.name(), dropped.part()),
                "%s is written on the condition %s, of which %s is left out"
                        .formatted(write.name(), write.condition(), dropped.part()),
                made -> rewritten(write, dropped, made));
    }

    private static Stream<TransactWriteItem> rewritten(
            NamedWrite write, Conjuncts.Dropped dropped, TransactWriteItem made) {
        boolean isIt = NamedWrite.of(made).filter(write::equals).isPresent();
        return isIt ? Writes.conditioned(made, dropped.rest()) : Stream.of(made);
    }
}
