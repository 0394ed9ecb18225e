/** Tests of the waiting room's rules. */
@NullMarked
package dev.stampede.flashsale.room;

import org.jspecify.annotations.NullMarked;
