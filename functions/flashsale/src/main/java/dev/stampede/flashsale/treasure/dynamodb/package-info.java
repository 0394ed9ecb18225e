/** Treasures and their chests in DynamoDB. */
@NullMarked
package dev.stampede.flashsale.treasure.dynamodb;

import org.jspecify.annotations.NullMarked;
