/** A payment provider to practise with: a process of its own that charges, declines, fails and forgets nothing. */
@NullMarked
package dev.stampede.localstack.payment;

import org.jspecify.annotations.NullMarked;
