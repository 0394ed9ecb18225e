/** What a function lets a shopper carry to another function: sealed, so that it is believed without a call. */
@NullMarked
package dev.stampede.runtime.seal;

import org.jspecify.annotations.NullMarked;
