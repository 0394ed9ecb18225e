/** What fulfilment asks of whoever moves the shoppers' money. */
@NullMarked
package dev.stampede.fulfilment.payment;

import org.jspecify.annotations.NullMarked;
