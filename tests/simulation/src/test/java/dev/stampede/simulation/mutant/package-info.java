@NullMarked
package dev.stampede.simulation.mutant;

import org.jspecify.annotations.NullMarked;
