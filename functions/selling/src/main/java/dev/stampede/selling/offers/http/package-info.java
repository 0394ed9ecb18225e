/** The routes of offers and prices. */
@NullMarked
package dev.stampede.selling.offers.http;

import org.jspecify.annotations.NullMarked;
