/** Entry points of checkout, and what they are wired from. */
@NullMarked
package dev.stampede.checkout;

import org.jspecify.annotations.NullMarked;
