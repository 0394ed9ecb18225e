/** What the AWS SDK adds to a call: time-outs, and tries again. */
@NullMarked
package dev.stampede.simulation.sdk;

import org.jspecify.annotations.NullMarked;
