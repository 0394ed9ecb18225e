/** Takes an order from placed to paid, or from cancelling to its end. */
@NullMarked
package dev.stampede.fulfilment.settlement;

import org.jspecify.annotations.NullMarked;
