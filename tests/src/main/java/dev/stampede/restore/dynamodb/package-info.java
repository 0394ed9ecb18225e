/** Reads and writes whole tables, in the form of DynamoDB's own exports. */
@NullMarked
package dev.stampede.restore.dynamodb;

import org.jspecify.annotations.NullMarked;
