/** The DynamoDB client of a function. */
@NullMarked
package dev.stampede.runtime.dynamodb;

import org.jspecify.annotations.NullMarked;
