/** The small catalogue is what it should be. */
@NullMarked
package dev.stampede.command.seed;

import org.jspecify.annotations.NullMarked;
