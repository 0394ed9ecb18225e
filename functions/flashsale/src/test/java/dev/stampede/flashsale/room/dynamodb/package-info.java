/** Tests of waiting rooms on DynamoDB Local. */
@NullMarked
package dev.stampede.flashsale.room.dynamodb;

import org.jspecify.annotations.NullMarked;
