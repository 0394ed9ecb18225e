/** Warm-up calls over the Lambda API. */
@NullMarked
package dev.stampede.operations.warmup.lambda;

import org.jspecify.annotations.NullMarked;
