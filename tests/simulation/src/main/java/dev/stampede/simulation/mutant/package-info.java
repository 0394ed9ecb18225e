/** Deliberate bugs at the boundary of the real code, each of which the simulated world has to notice. */
@NullMarked
package dev.stampede.simulation.mutant;

import org.jspecify.annotations.NullMarked;
