/** What goes wrong in a run, and how often: drawn from its seed, counted as it happens. */
@NullMarked
package dev.stampede.simulation.fault;

import org.jspecify.annotations.NullMarked;
