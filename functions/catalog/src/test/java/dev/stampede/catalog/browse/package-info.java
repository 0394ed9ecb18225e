/** The rules of browsing. */
@NullMarked
package dev.stampede.catalog.browse;

import org.jspecify.annotations.NullMarked;
