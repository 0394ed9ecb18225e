/** Sellers set and adjust how many units are free. */
@NullMarked
package dev.stampede.selling.stock;

import org.jspecify.annotations.NullMarked;
