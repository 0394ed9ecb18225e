package dev.stampede.model.shipping;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Places that a seller sends to at the same prices.
 *
 * @param name the seller's name for it
 * @param country ISO 3166-1 alpha-2
 * @param postalPrefixes how the postal codes in it start; an empty prefix stands for the whole country
 * @param bands prices by weight
 */
public record Zone(String name, String country, List<String> postalPrefixes, List<WeightBand> bands) {

    /** Keeps unmodifiable copies, the lightest band first. */
    public Zone {
        postalPrefixes = List.copyOf(postalPrefixes);
        bands = bands.stream()
                .sorted(Comparator.comparingInt(WeightBand::upToGrams))
                .toList();
    }

    /** The band that a parcel of that weight falls into; empty when it is too heavy for all. */
    Optional<WeightBand> bandFor(long grams) {
        return bands.stream().filter(band -> grams <= band.upToGrams()).findFirst();
    }

    /** The prefixes in the form in which they are compared: two that are equal name the same places. */
    public List<String> comparedPrefixes() {
        return postalPrefixes.stream()
                .map(prefix -> PostalCodes.comparedPrefix(country, prefix))
                .toList();
    }

    /** How many characters of the destination's postal code the zone names; -1 when it lies outside. */
    int matchLength(Destination destination) {
        if (!country.equals(destination.country())) {
            return -1;
        }
        return comparedPrefixes().stream()
                .filter(destination.postalCode()::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(-1);
    }
}
