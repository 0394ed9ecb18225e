/** Where the key that seals quotes comes from. */
@NullMarked
package dev.stampede.checkout.shipping.secrets;

import org.jspecify.annotations.NullMarked;
