/** The route of availability. */
@NullMarked
package dev.stampede.catalog.availability.http;

import org.jspecify.annotations.NullMarked;
