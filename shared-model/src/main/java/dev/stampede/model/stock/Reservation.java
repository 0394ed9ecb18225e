package dev.stampede.model.stock;

import dev.stampede.model.id.OrderId;
import java.time.Instant;

/**
 * Units that one try to place an order has taken out of a shard, until it is known whether the order stands.
 *
 * @param attempt names the try; no two tries share a name, nor does a try have units in two shards
 * @param order the order that it is to place
 * @param units how many, at least 1
 * @param at when they were taken, in whole seconds
 */
public record Reservation(String attempt, OrderId order, long units, Instant at) {}
