/** The rules of stock. */
@NullMarked
package dev.stampede.selling.stock;

import org.jspecify.annotations.NullMarked;
