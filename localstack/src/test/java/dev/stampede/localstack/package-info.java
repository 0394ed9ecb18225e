/** Tests of the whole stack, and what the tests of its parts share. */
@NullMarked
package dev.stampede.localstack;

import org.jspecify.annotations.NullMarked;
