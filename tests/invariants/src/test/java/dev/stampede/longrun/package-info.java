/** Tests of how long runs end. */
@NullMarked
package dev.stampede.longrun;

import org.jspecify.annotations.NullMarked;
