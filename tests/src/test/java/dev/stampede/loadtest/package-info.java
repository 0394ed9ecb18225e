/** Shows that a load sells what there is, and that it fails where it must. */
@NullMarked
package dev.stampede.loadtest;

import org.jspecify.annotations.NullMarked;
