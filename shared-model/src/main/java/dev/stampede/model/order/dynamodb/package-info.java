/** How orders and parcels are stored and moved from state to state. */
@NullMarked
package dev.stampede.model.order.dynamodb;

import org.jspecify.annotations.NullMarked;
