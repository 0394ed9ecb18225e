/** What calls functions without a request: event source mappings on queues and streams, and schedules. */
@NullMarked
package dev.stampede.localstack.events;

import org.jspecify.annotations.NullMarked;
