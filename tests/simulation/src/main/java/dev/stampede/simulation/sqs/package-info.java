/** Queues on the virtual clock: at least once, in no promised order. */
@NullMarked
package dev.stampede.simulation.sqs;

import org.jspecify.annotations.NullMarked;
