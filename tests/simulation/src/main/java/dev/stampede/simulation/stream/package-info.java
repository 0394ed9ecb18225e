/** A table's stream and the function that reads it, on the virtual clock. */
@NullMarked
package dev.stampede.simulation.stream;

import org.jspecify.annotations.NullMarked;
