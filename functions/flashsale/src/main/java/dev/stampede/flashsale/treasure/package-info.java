/** The treasure hunt: what is hidden, the clues to it, and who found it. */
@NullMarked
package dev.stampede.flashsale.treasure;

import org.jspecify.annotations.NullMarked;
