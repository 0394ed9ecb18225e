package dev.stampede.selling.registration.http;

import dev.stampede.model.shipping.Tariff;
import dev.stampede.model.shipping.WeightBand;
import dev.stampede.model.shipping.Zone;
import dev.stampede.runtime.http.MoneyBody;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a seller charges for sending.
 *
 * @param zones where the seller sends to
 */
@Serdeable
record TariffBody(@Size(max = 50, message = "must be at most 50 zones") List<@Valid ZoneBody> zones) {

    /**
     * Places at the same prices.
     *
     * @param name the seller's name for it
     * @param country ISO 3166-1 alpha-2
     * @param postalPrefixes how postal codes in it start; an empty one stands for the whole country
     * @param bands prices by weight
     */
    @Serdeable
    record ZoneBody(
            @Pattern(regexp = "[^\\p{Cntrl}]{1,100}", message = "must have 1 to 100 characters, none of them a control character") String name,
            @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 code such as BR") String country,
            @Size(min = 1, max = 500, message = "must be 1 to 500 prefixes; \"\" stands for the whole country")
                    List<@Pattern(regexp = "[A-Za-z0-9 -]{0,16}", message = "must have at most 16 letters, digits, spaces or hyphens") String> postalPrefixes,
            @Size(min = 1, max = 50, message = "must be 1 to 50 bands") List<@Valid BandBody> bands) {

        private static ZoneBody of(Zone zone) {
            return new ZoneBody(
                    zone.name(),
                    zone.country(),
                    zone.postalPrefixes(),
                    zone.bands().stream().map(BandBody::of).toList());
        }

        private Zone toZone() {
            return new Zone(name, country, postalPrefixes, bands.stream().map(BandBody::toBand).toList());
        }
    }

    /**
     * What a parcel up to some weight costs.
     *
     * @param upToGrams the heaviest parcel of the band, inclusive
     * @param price of the parcel
     */
    @Serdeable
    record BandBody(
            @Min(value = 1, message = "must be at least 1 gram") int upToGrams, @Valid MoneyBody price) {

        private static BandBody of(WeightBand band) {
            return new BandBody(band.upToGrams(), MoneyBody.of(band.price()));
        }

        private WeightBand toBand() {
            return new WeightBand(upToGrams, price.toMoney());
        }
    }

    static TariffBody of(Tariff tariff) {
        return new TariffBody(tariff.zones().stream().map(ZoneBody::of).toList());
    }

    Tariff toTariff() {
        return new Tariff(zones.stream().map(ZoneBody::toZone).toList());
    }
}
