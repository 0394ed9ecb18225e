package dev.stampede.model.plan;

/**
 * A part of the price.
 *
 * @param what is paid for
 * @param dollars US dollars
 * @param formula how it comes about, with the numbers filled in
 */
public record PriceItem(String what, double dollars, String formula) {}
