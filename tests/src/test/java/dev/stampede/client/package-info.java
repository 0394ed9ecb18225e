/** Requests are sent as they should be. */
@NullMarked
package dev.stampede.client;

import org.jspecify.annotations.NullMarked;
