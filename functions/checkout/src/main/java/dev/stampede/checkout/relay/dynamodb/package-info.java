/** Changes of orders as the table's stream reports them. */
@NullMarked
package dev.stampede.checkout.relay.dynamodb;

import org.jspecify.annotations.NullMarked;
