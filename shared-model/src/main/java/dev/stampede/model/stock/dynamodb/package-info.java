/** How shards and stock movements are stored. */
@NullMarked
package dev.stampede.model.stock.dynamodb;

import org.jspecify.annotations.NullMarked;
