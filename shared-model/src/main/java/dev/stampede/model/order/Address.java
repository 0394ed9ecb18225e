package dev.stampede.model.order;

import dev.stampede.model.shipping.Destination;

/**
 * Whom a parcel is for, and where they are.
 *
 * @param recipient a person's name
 * @param street street and number
 * @param city the city
 * @param destination country and postal code, which freight goes by
 */
public record Address(String recipient, String street, String city, Destination destination) {}
