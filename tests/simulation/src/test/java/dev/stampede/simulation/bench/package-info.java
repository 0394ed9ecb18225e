/** Holds the benchmarks' figures to what is promised of sales. */
@NullMarked
package dev.stampede.simulation.bench;

import org.jspecify.annotations.NullMarked;
