/** The document that feature flags come in. */
@NullMarked
package dev.stampede.runtime.flags.json;

import org.jspecify.annotations.NullMarked;
