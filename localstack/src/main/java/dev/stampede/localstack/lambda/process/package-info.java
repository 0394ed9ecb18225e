/**
 * What runs inside a function's own process before its handler does. These classes are copied into that process and see
 * nothing of the local stack.
 */
@NullMarked
package dev.stampede.localstack.lambda.process;

import org.jspecify.annotations.NullMarked;
