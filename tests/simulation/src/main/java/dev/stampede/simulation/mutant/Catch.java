package dev.stampede.simulation.mutant;

import dev.stampede.invariants.Violation;
import dev.stampede.simulation.Story;
import dev.stampede.simulation.world.Tables;
import dev.stampede.simulation.world.World;
import java.util.Optional;

/**
 * How a mutant was caught.
 *
 * @param mutant which
 * @param seeds after how many
 * @param violation the first one that it caused
 */
public record Catch(Mutant mutant, int seeds, Violation violation) {

    /** Runs a mutant on one seed after the other, the first of which is 1, until it is caught; empty when it isn't. */
    public static Optional<Catch> of(Mutant mutant, Tables tables, int most) {
        for (int seed = 1; seed <= most; seed++) {
            try (var world = new World(seed, tables, mutant.boundary().get(), Story.untold())) {
                var violations = world.run().violations();
                if (!violations.isEmpty()) {
                    return Optional.of(new Catch(mutant, seed, violations.getFirst()));
                }
            }
        }
        return Optional.empty();
    }
}
