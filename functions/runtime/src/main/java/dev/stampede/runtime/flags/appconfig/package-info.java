/** Feature flags from AppConfig, through its Lambda extension. */
@NullMarked
package dev.stampede.runtime.flags.appconfig;

import org.jspecify.annotations.NullMarked;
