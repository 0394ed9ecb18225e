/** Cancelling an order that nothing has been sent for. */
@NullMarked
package dev.stampede.checkout.cancel;

import org.jspecify.annotations.NullMarked;
