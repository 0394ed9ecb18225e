/** Sells orders while everything fails, and proves afterwards that nothing was lost or doubled. */
@NullMarked
package dev.stampede.torture;

import org.jspecify.annotations.NullMarked;
