/**
 * A DynamoDB in memory on the virtual clock: items, expressions and units by its published rules, partitions that take
 * only so much, items that are in one transaction at a time. Held against DynamoDB Local by the same contract tests.
 */
@NullMarked
package dev.stampede.simulation.dynamodb;

import org.jspecify.annotations.NullMarked;
