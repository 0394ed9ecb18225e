/** Orders over HTTP. */
@NullMarked
package dev.stampede.checkout.order.http;

import org.jspecify.annotations.NullMarked;
