/** Sales over HTTP. */
@NullMarked
package dev.stampede.flashsale.sale.http;

import org.jspecify.annotations.NullMarked;
