/** Tells people how far long work is. */
@NullMarked
package dev.stampede.progress;

import org.jspecify.annotations.NullMarked;
