package dev.stampede.simulation.mutant;

import dev.stampede.simulation.world.Boundary;
import java.util.function.Supplier;

/**
 * A deliberate bug.
 *
 * @param name what it does, as in a sentence about somebody careless
 * @param sentence what is wrong with it
 * @param boundary puts the bug into one run
 */
public record Mutant(String name, String sentence, Supplier<Boundary> boundary) {}
