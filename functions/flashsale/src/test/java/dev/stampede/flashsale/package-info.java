/** The module's tests. */
@NullMarked
package dev.stampede.flashsale;

import org.jspecify.annotations.NullMarked;
