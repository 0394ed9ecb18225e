/**
 * What a sale can sell, counted on modelled partitions: figures of the model's time and units, the same on any machine.
 */
@NullMarked
package dev.stampede.simulation.bench;

import org.jspecify.annotations.NullMarked;
