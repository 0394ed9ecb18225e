@NullMarked
package dev.stampede.simulation.command;

import org.jspecify.annotations.NullMarked;
