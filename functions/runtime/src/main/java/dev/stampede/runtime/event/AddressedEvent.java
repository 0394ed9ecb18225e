package dev.stampede.runtime.event;

import dev.stampede.model.event.OrderEvent;
import dev.stampede.model.id.SellerId;

/**
 * An order event on its way.
 *
 * @param event what is told
 * @param seller the order's first seller: messages of one seller form a group, so that one seller's rush doesn't keep
 *     the others' orders waiting (SQS fair queues)
 */
public record AddressedEvent(OrderEvent event, SellerId seller) {}
