/** What a shopper bought, and the states an order goes through. */
@NullMarked
package dev.stampede.model.order;

import org.jspecify.annotations.NullMarked;
