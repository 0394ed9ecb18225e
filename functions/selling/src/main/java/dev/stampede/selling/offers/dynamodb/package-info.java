/** Offers, and the products and shards that change with them, in their tables. */
@NullMarked
package dev.stampede.selling.offers.dynamodb;

import org.jspecify.annotations.NullMarked;
