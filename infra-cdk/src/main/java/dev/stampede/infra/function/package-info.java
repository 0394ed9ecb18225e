/** A Lambda function with what all of them share. */
@NullMarked
package dev.stampede.infra.function;

import org.jspecify.annotations.NullMarked;
