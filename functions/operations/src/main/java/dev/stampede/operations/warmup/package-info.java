/** Starts environments of functions before a crowd comes. */
@NullMarked
package dev.stampede.operations.warmup;

import org.jspecify.annotations.NullMarked;
