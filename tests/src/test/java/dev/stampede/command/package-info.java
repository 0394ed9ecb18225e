/** The command line does what it says. */
@NullMarked
package dev.stampede.command;

import org.jspecify.annotations.NullMarked;
