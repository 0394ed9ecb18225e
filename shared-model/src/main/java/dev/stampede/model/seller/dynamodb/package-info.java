/** How sellers and their tariffs are stored. */
@NullMarked
package dev.stampede.model.seller.dynamodb;

import org.jspecify.annotations.NullMarked;
