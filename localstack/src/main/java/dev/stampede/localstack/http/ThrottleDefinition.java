package dev.stampede.localstack.http;

/**
 * A token bucket's size and refill.
 *
 * @param ratePerSecond requests a second in the long run
 * @param burst requests at once
 */
public record ThrottleDefinition(double ratePerSecond, int burst) {}
