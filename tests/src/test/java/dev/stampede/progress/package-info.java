/** Progress is told sparingly. */
@NullMarked
package dev.stampede.progress;

import org.jspecify.annotations.NullMarked;
