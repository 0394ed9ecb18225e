/** Tests of functions in real processes. */
@NullMarked
package dev.stampede.localstack.lambda;

import org.jspecify.annotations.NullMarked;
