package dev.stampede.model.order;

import java.time.Instant;

/**
 * That an order came into a state.
 *
 * @param state the state
 * @param at since when
 * @param reason why, in words that a shopper may read
 */
public record StateChange(OrderState state, Instant at, String reason) {}
