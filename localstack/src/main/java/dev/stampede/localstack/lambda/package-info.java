/** Lambda on one machine: each function's own archive in its own JVM, driven through a local Runtime API. */
@NullMarked
package dev.stampede.localstack.lambda;

import org.jspecify.annotations.NullMarked;
