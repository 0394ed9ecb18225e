/** Tests of the draw done again. */
@NullMarked
package dev.stampede.waitingroom;

import org.jspecify.annotations.NullMarked;
