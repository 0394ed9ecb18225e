/** The entry points' frame: starts Micronaut, wraps each invocation in telemetry, runs the SnapStart hooks. */
@NullMarked
package dev.stampede.runtime.lambda;

import org.jspecify.annotations.NullMarked;
