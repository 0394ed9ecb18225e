/** How products and offers are stored. */
@NullMarked
package dev.stampede.model.catalogue.dynamodb;

import org.jspecify.annotations.NullMarked;
