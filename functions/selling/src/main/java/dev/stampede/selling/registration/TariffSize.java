package dev.stampede.selling.registration;

import dev.stampede.model.shipping.Tariff;
import dev.stampede.model.shipping.WeightBand;
import dev.stampede.model.shipping.Zone;
import java.nio.charset.StandardCharsets;

/**
 * How much room a tariff takes in the seller's item: its texts in UTF-8, and for each value the most that DynamoDB adds
 * (developer guide, item sizes: 3 bytes for a list or map, 1 for each element, up to 21 for a number).
 */
final class TariffSize {

    /** An item has at most 400 KB (DynamoDB quotas); this leaves room for the seller's own details. */
    static final int MOST_BYTES = 380 * 1024;

    private static final int ZONE_BYTES = 48;
    private static final int BAND_BYTES = 64;
    private static final int ELEMENT_BYTES = 4;

    private TariffSize() {}

    /** At most this many bytes. */
    static int of(Tariff tariff) {
        return tariff.zones().stream().mapToInt(TariffSize::of).sum();
    }

    private static int of(Zone zone) {
        int prefixes = zone.postalPrefixes().stream()
                .mapToInt(prefix -> bytes(prefix) + ELEMENT_BYTES)
                .sum();
        int bands = zone.bands().stream().mapToInt(TariffSize::of).sum();
        return ZONE_BYTES + bytes(zone.name()) + bytes(zone.country()) + prefixes + bands;
    }

    private static int of(WeightBand band) {
        return BAND_BYTES + Long.toString(band.price().minorUnits()).length();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
