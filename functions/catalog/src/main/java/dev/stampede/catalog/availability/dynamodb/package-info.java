/** Free units, read from the stock's table. */
@NullMarked
package dev.stampede.catalog.availability.dynamodb;

import org.jspecify.annotations.NullMarked;
