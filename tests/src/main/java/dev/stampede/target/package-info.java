/** Where a marketplace answers: one that runs already, or one of our own. */
@NullMarked
package dev.stampede.target;

import org.jspecify.annotations.NullMarked;
