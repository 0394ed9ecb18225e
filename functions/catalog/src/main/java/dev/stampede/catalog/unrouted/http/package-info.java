/** Answers what the gateway has no route for. */
@NullMarked
package dev.stampede.catalog.unrouted.http;

import org.jspecify.annotations.NullMarked;
