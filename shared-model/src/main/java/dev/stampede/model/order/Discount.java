package dev.stampede.model.order;

import dev.stampede.model.id.TreasureId;
import dev.stampede.model.money.Money;

/**
 * What an order costs less, because its shopper found a treasure.
 *
 * @param treasure which one; each of its finders has it taken off one order
 * @param amount how much less, at least nothing
 */
public record Discount(TreasureId treasure, Money amount) {}
