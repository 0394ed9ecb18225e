/** The treasure hunt over HTTP. */
@NullMarked
package dev.stampede.flashsale.treasure.http;

import org.jspecify.annotations.NullMarked;
