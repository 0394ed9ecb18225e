/** Shipping quotes over HTTP. */
@NullMarked
package dev.stampede.checkout.shipping.http;

import org.jspecify.annotations.NullMarked;
