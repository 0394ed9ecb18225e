/** Products come into the catalogue. */
@NullMarked
package dev.stampede.selling.products;

import org.jspecify.annotations.NullMarked;
