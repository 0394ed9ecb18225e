package dev.stampede.simulation.mutant;

import dev.stampede.invariants.Violation;
import dev.stampede.simulation.Story;
import dev.stampede.simulation.crash.Meetings;
import dev.stampede.simulation.world.Tables;
import dev.stampede.simulation.world.World;
import java.util.Optional;

/**
 * How a mutant was caught.
 *
 * @param mutant which
 * @param where by which seed, or where operations met
 * @param violation the first one that it caused
 */
public record Catch(Mutant mutant, String where, Violation violation) {

    /** What a seed costs a hunt is little, and most mutants are caught by one of the first. */
    private static final int SEEDS_BEFORE_MEETINGS = 200;

    /**
     * Runs a mutant on some seeds, the first of which is 1, until it is caught; empty when it isn't. Where more seeds
     * are wanted than most mutants need, it goes through all meetings of operations before those.
     */
    public static Optional<Catch> of(Mutant mutant, Tables tables, int most) {
        return bySeeds(mutant, tables, 1, Math.min(most, SEEDS_BEFORE_MEETINGS))
                .or(() -> most > SEEDS_BEFORE_MEETINGS ? byMeetings(mutant) : Optional.empty())
                .or(() -> bySeeds(mutant, tables, SEEDS_BEFORE_MEETINGS + 1, most));
    }

    private static Optional<Catch> bySeeds(Mutant mutant, Tables tables, int from, int to) {
        for (int seed = from; seed <= to; seed++) {
            try (var world = new World(seed, tables, mutant.boundary().get(), Story.untold())) {
                var violations = world.run().violations();
                if (!violations.isEmpty()) {
                    return Optional.of(new Catch(mutant, "seed %d".formatted(seed), violations.getFirst()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Catch> byMeetings(Mutant mutant) {
        return Meetings.firstWrong(mutant.boundary()).map(violation -> new Catch(mutant, "meeting", violation));
    }
}
