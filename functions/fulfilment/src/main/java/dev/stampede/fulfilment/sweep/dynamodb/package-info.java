/** Waiting orders in the index of those that are due. */
@NullMarked
package dev.stampede.fulfilment.sweep.dynamodb;

import org.jspecify.annotations.NullMarked;
