/** Puts the feature flags of an environment together from its environment variables. */
@NullMarked
package dev.stampede.runtime.flags.environment;

import org.jspecify.annotations.NullMarked;
