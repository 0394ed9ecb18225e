/** The payment provider over HTTP, behind a circuit breaker. */
@NullMarked
package dev.stampede.fulfilment.payment.provider;

import org.jspecify.annotations.NullMarked;
