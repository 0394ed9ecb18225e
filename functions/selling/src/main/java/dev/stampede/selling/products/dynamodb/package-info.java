/** Products in the catalogue's table. */
@NullMarked
package dev.stampede.selling.products.dynamodb;

import org.jspecify.annotations.NullMarked;
