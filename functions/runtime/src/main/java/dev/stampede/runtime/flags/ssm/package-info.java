/** Feature flags from Parameter Store, for the modules that carry its client. */
@NullMarked
package dev.stampede.runtime.flags.ssm;

import org.jspecify.annotations.NullMarked;
