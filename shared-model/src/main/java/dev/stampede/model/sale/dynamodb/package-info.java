/** How sales are stored. */
@NullMarked
package dev.stampede.model.sale.dynamodb;

import org.jspecify.annotations.NullMarked;
