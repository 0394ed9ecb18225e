/** The {@code stampede} command: one class for each thing it does. */
@NullMarked
package dev.stampede.command;

import org.jspecify.annotations.NullMarked;
