/**
 * The shoppers that {@code ./stampede load} sends: what they do, how they arrive, and what of it fails a run. The
 * module {@code tests} starts them in a process of their own, and tells them by a {@link dev.stampede.load.Plan} where.
 */
@NullMarked
package dev.stampede.load;

import org.jspecify.annotations.NullMarked;
