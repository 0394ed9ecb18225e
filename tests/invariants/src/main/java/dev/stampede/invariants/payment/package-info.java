/** Asks the payment simulator what it charged. */
@NullMarked
package dev.stampede.invariants.payment;

import org.jspecify.annotations.NullMarked;
