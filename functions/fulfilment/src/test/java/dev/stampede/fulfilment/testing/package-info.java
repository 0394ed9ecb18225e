/** What fulfilment's tests share. */
@NullMarked
package dev.stampede.fulfilment.testing;

import org.jspecify.annotations.NullMarked;
