/** Selling through its entry point, over tables in DynamoDB Local. */
@NullMarked
package dev.stampede.selling;

import org.jspecify.annotations.NullMarked;
