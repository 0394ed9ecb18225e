/** The one wire form of order events, and the way they are sent. */
@NullMarked
package dev.stampede.runtime.event;

import org.jspecify.annotations.NullMarked;
