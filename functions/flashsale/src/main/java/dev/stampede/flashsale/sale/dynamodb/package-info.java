/** Sales in DynamoDB. */
@NullMarked
package dev.stampede.flashsale.sale.dynamodb;

import org.jspecify.annotations.NullMarked;
