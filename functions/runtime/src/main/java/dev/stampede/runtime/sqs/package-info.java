/** The SQS client of a function, for the modules that carry it, and the queue of order events behind it. */
@NullMarked
package dev.stampede.runtime.sqs;

import org.jspecify.annotations.NullMarked;
