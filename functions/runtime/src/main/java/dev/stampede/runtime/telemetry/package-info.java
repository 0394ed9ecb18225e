/** Logs, metrics and traces of one invocation. */
@NullMarked
package dev.stampede.runtime.telemetry;

import org.jspecify.annotations.NullMarked;
