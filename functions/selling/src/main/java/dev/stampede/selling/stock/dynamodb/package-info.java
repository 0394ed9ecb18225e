/** Shards and the movements that explain them, in the stock's table. */
@NullMarked
package dev.stampede.selling.stock.dynamodb;

import org.jspecify.annotations.NullMarked;
