/** What sending a basket costs, promised for a while. */
@NullMarked
package dev.stampede.checkout.shipping;

import org.jspecify.annotations.NullMarked;
