/** How answers are recognised again. */
@NullMarked
package dev.stampede.catalog.http;

import org.jspecify.annotations.NullMarked;
