/** How answers are cached and recognised again, by browsers and at the edge. */
@NullMarked
package dev.stampede.catalog.http;

import org.jspecify.annotations.NullMarked;
