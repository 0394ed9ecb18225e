/** A function that the tests of the whole stack run. */
@NullMarked
package dev.stampede.localstack.sample;

import org.jspecify.annotations.NullMarked;
