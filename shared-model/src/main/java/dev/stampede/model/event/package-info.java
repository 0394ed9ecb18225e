/** What has happened to an order, as told to the functions that act on it. */
@NullMarked
package dev.stampede.model.event;

import org.jspecify.annotations.NullMarked;
