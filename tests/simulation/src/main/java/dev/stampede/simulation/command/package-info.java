/** The command that simulates: one seed with its story, many seeds on all cores, or deliberate bugs. */
@NullMarked
package dev.stampede.simulation.command;

import org.jspecify.annotations.NullMarked;
