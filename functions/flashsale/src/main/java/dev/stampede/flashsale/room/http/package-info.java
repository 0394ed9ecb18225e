/** Waiting rooms over HTTP. */
@NullMarked
package dev.stampede.flashsale.room.http;

import org.jspecify.annotations.NullMarked;
