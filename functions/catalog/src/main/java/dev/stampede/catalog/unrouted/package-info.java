/** What the gateway has no route for: which methods a path has, if it is one. */
@NullMarked
package dev.stampede.catalog.unrouted;

import org.jspecify.annotations.NullMarked;
