package dev.stampede.model.shipping;

import dev.stampede.model.money.Money;

/**
 * What a parcel up to some weight costs.
 *
 * @param upToGrams the heaviest parcel of the band, inclusive
 * @param price of the parcel
 */
public record WeightBand(int upToGrams, Money price) {}
