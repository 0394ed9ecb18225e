package dev.stampede.model.plan;

/**
 * A planned number that can be followed by hand.
 *
 * @param what it is of
 * @param value the number
 * @param unit what it counts
 * @param formula how it comes about, with the numbers filled in
 * @param source where the numbers that the forecast didn't give are from
 */
public record Figure(String what, long value, String unit, String formula, String source) {}
