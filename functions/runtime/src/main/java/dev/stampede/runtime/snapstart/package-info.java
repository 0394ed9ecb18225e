/** What runs before a snapshot is taken, and after one is restored. */
@NullMarked
package dev.stampede.runtime.snapstart;

import org.jspecify.annotations.NullMarked;
