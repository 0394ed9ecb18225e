package dev.stampede.model.order;

import dev.stampede.model.id.SellerId;
import dev.stampede.model.money.Money;

/**
 * What one seller charges for sending their part of an order.
 *
 * @param seller who sends
 * @param price for the whole parcel
 */
public record Freight(SellerId seller, Money price) {}
