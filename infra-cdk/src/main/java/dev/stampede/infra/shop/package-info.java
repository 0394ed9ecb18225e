/** What may be replaced at any time: functions, queues, the API, and how a new version takes over from the old. */
@NullMarked
package dev.stampede.infra.shop;

import org.jspecify.annotations.NullMarked;
