/** The rules of availability. */
@NullMarked
package dev.stampede.catalog.availability;

import org.jspecify.annotations.NullMarked;
