/** How many units of an offer are free, spread over shards. */
@NullMarked
package dev.stampede.model.stock;

import org.jspecify.annotations.NullMarked;
