/**
 * A virtual clock on which ordinary blocking code runs, one actor at a time, each choice drawn from one seed: the same
 * seed gives the same run to the byte. Environments die, freeze and lose calls as the run's faults have it.
 */
@NullMarked
package dev.stampede.simulation;

import org.jspecify.annotations.NullMarked;
