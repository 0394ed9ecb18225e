/** A cancellation and the returned stock in one transaction. */
@NullMarked
package dev.stampede.checkout.cancel.dynamodb;

import org.jspecify.annotations.NullMarked;
