/** The checker finds each thing that must never be. */
@NullMarked
package dev.stampede.invariants;

import org.jspecify.annotations.NullMarked;
