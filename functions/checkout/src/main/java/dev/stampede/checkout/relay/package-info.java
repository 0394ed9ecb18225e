/** Which changes of an order others are told of. */
@NullMarked
package dev.stampede.checkout.relay;

import org.jspecify.annotations.NullMarked;
