/** Each operation that writes, stopped at each of its calls and in each way, and then done again as life would. */
@NullMarked
package dev.stampede.simulation.crash;

import org.jspecify.annotations.NullMarked;
