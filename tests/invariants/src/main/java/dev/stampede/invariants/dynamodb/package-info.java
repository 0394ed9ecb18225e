/** Reads whole tables for the checker. */
@NullMarked
package dev.stampede.invariants.dynamodb;

import org.jspecify.annotations.NullMarked;
