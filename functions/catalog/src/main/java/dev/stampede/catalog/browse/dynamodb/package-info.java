/** The catalogue, read from its table. */
@NullMarked
package dev.stampede.catalog.browse.dynamodb;

import org.jspecify.annotations.NullMarked;
