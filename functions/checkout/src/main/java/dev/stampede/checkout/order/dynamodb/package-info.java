/** An order and its stock in one transaction. */
@NullMarked
package dev.stampede.checkout.order.dynamodb;

import org.jspecify.annotations.NullMarked;
