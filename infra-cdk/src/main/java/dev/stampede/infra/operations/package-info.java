/**
 * What tells people how the marketplace fares: alarms, each with its runbook, dashboards, notifications, the budget.
 */
@NullMarked
package dev.stampede.infra.operations;

import org.jspecify.annotations.NullMarked;
