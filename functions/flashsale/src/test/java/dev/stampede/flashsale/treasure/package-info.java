/** Tests of the treasure hunt's rules. */
@NullMarked
package dev.stampede.flashsale.treasure;

import org.jspecify.annotations.NullMarked;
