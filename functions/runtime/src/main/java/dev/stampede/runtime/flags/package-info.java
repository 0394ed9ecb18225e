/** Switches that whoever is on call turns without a deployment: what functions ask, and how it is kept up to date. */
@NullMarked
package dev.stampede.runtime.flags;

import org.jspecify.annotations.NullMarked;
