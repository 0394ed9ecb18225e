/** Shipping quotes sealed as JSON Web Signatures. */
@NullMarked
package dev.stampede.checkout.shipping.jws;

import org.jspecify.annotations.NullMarked;
