/** Finding what runs and what was built. */
@NullMarked
package dev.stampede.target;

import org.jspecify.annotations.NullMarked;
