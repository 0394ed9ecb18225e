/** The small catalogue that a fresh marketplace starts with. */
@NullMarked
package dev.stampede.command.seed;

import org.jspecify.annotations.NullMarked;
