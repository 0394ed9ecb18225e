/** The catalog through its entry point, over tables in DynamoDB Local. */
@NullMarked
package dev.stampede.catalog;

import org.jspecify.annotations.NullMarked;
