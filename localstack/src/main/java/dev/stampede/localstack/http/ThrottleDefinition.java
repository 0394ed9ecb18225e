package dev.stampede.localstack.http;

/**
 * A token bucket.
 *
 * @param ratePerSecond how many requests a second in the long run
 * @param burst how many at once after a pause
 */
public record ThrottleDefinition(double ratePerSecond, int burst) {}
