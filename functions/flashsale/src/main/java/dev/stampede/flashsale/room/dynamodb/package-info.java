/** Waiting rooms in DynamoDB: tickets, draws, and how far each room has come, in the sales' table. */
@NullMarked
package dev.stampede.flashsale.room.dynamodb;

import org.jspecify.annotations.NullMarked;
