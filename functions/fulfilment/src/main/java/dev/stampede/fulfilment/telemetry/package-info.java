/** Each move as a line in the log and a count. */
@NullMarked
package dev.stampede.fulfilment.telemetry;

import org.jspecify.annotations.NullMarked;
