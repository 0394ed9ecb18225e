/** How many units of an offer are free. */
@NullMarked
package dev.stampede.catalog.availability;

import org.jspecify.annotations.NullMarked;
