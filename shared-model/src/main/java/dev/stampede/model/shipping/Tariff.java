package dev.stampede.model.shipping;

import dev.stampede.model.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one seller charges for sending a parcel, by zone and weight.
 *
 * @param zones where the seller sends to; none means nowhere
 */
public record Tariff(List<Zone> zones) {

    /** Keeps an unmodifiable copy of the zones. */
    public Tariff {
        zones = List.copyOf(zones);
    }

    /**
     * What a parcel costs: the zone that names most of the postal code decides, then its lightest fitting band.
     *
     * @param grams the parcel's weight
     * @return empty when the seller doesn't send there, or not that much at once
     */
    public Optional<Money> freight(Destination destination, long grams) {
        var place = destination.compared();
        return zones.stream()
                .filter(zone -> zone.matchLength(place) >= 0)
                .max(Comparator.comparingInt(zone -> zone.matchLength(place)))
                .flatMap(zone -> zone.bandFor(grams))
                .map(WeightBand::price);
    }
}
