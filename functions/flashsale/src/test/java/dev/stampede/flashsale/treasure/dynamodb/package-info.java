/** Tests of the treasure hunt on a real database. */
@NullMarked
package dev.stampede.flashsale.treasure.dynamodb;

import org.jspecify.annotations.NullMarked;
