/**
 * Checks what must hold whatever happened: reads the tables by the attribute names restated here, on purpose by no code
 * that writes them, so that one mistake can't hide in both.
 */
@NullMarked
package dev.stampede.invariants;

import org.jspecify.annotations.NullMarked;
