/** Looks into the queues. */
@NullMarked
package dev.stampede.restore.sqs;

import org.jspecify.annotations.NullMarked;
