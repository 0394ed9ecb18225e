/** Speaks to a marketplace over HTTP, as its shoppers and sellers do; knows nothing of how it is made. */
@NullMarked
package dev.stampede.client;

import org.jspecify.annotations.NullMarked;
