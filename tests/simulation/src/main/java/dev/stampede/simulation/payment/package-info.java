/** A payment provider on the virtual clock, with books that the checker reads. */
@NullMarked
package dev.stampede.simulation.payment;

import org.jspecify.annotations.NullMarked;
