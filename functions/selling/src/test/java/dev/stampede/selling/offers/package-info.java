/** The rules of offers. */
@NullMarked
package dev.stampede.selling.offers;

import org.jspecify.annotations.NullMarked;
