/** Runs the acceptance suite by itself, on a marketplace that runs already. */
@NullMarked
package dev.stampede.acceptance.run;

import org.jspecify.annotations.NullMarked;
