/** Tests of the payment room. */
@NullMarked
package dev.stampede.localstack.payment;

import org.jspecify.annotations.NullMarked;
