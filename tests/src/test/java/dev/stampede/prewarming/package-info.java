/** Environments that are started before a crowd comes. */
@NullMarked
package dev.stampede.prewarming;

import org.jspecify.annotations.NullMarked;
