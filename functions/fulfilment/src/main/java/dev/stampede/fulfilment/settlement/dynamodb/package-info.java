/** Unsettled orders in the orders' table. */
@NullMarked
package dev.stampede.fulfilment.settlement.dynamodb;

import org.jspecify.annotations.NullMarked;
