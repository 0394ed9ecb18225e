/** Sellers in their table. */
@NullMarked
package dev.stampede.selling.registration.dynamodb;

import org.jspecify.annotations.NullMarked;
