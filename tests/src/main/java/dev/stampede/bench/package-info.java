/** Measures what the marketplace can do on this machine, each figure against another of the same run. */
@NullMarked
package dev.stampede.bench;

import org.jspecify.annotations.NullMarked;
