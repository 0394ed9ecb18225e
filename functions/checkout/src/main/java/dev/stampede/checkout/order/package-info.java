/** Placing an order: what is agreed, what is refused and why. */
@NullMarked
package dev.stampede.checkout.order;

import org.jspecify.annotations.NullMarked;
