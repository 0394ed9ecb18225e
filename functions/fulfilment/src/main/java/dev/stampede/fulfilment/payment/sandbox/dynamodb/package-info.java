/** Payments without money, for stages where nobody is to pay. */
@NullMarked
package dev.stampede.fulfilment.payment.sandbox.dynamodb;

import org.jspecify.annotations.NullMarked;
