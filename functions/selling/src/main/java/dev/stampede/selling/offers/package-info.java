/** Sellers publish offers and change their prices. */
@NullMarked
package dev.stampede.selling.offers;

import org.jspecify.annotations.NullMarked;
