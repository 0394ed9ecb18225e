/**
 * Sells a real marketplace's orders again: reads the Olist data set's files, offers what was offered, and replays every
 * order as its shopper placed it.
 */
@NullMarked
package dev.stampede.olist;

import org.jspecify.annotations.NullMarked;
