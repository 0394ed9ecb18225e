package dev.stampede.selling.registration.http;

import dev.stampede.model.shipping.Tariff;
import dev.stampede.model.shipping.WeightBand;
import dev.stampede.model.shipping.Zone;
import dev.stampede.runtime.http.MoneyBody;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a seller charges for sending.
 *
 * @param zones where the seller sends to
 * @param version counts the changes of the tariff; a new one names the one it is based on, and none, or 0, when it is
 *     the first
 */
@Serdeable
record TariffBody(
        @NotNull @Size(max = 200, message = "at most 200 zones")
        List<@Valid ZoneBody> zones,

        @Nullable @Min(value = 0, message = "the version of your tariff: GET /v1/seller/tariff")
        Long version) {

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
            @NotNull
            @Pattern(
                    regexp = "[^\\x00-\\x1f\\x7f]{1,100}",
                    message = "1 to 100 characters, none of them a control character")
            String name,

            @NotNull @Pattern(regexp = "[A-Z]{2}", message = "an ISO 3166-1 alpha-2 code such as BR")
            String country,

            @NotNull @Size(min = 1, max = 500, message = "1 to 500 prefixes; \"\" stands for the whole country")
            List<
                            @Pattern(
                                    regexp = "[A-Za-z0-9 -]{0,16}",
                                    message = "at most 16 letters, digits, spaces or hyphens")
                            String>
                    postalPrefixes,

            @NotNull @Size(min = 1, max = 50, message = "1 to 50 bands")
            List<@Valid BandBody> bands) {

        private static ZoneBody of(Zone zone) {
            return new ZoneBody(
                    zone.name(),
                    zone.country(),
                    zone.postalPrefixes(),
                    zone.bands().stream().map(BandBody::of).toList());
        }

        private Zone toZone(String field) {
            return new Zone(name, country, postalPrefixes, listOf(field + ".bands", bands, BandBody::toBand));
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
            @Min(value = 1, message = "at least 1 gram") int upToGrams,
            @NotNull @Valid MoneyBody price) {

        private static BandBody of(WeightBand band) {
            return new BandBody(band.upToGrams(), MoneyBody.of(band.price()));
        }

        private WeightBand toBand(String field) {
            return new WeightBand(upToGrams, price.toMoney(field + ".price"));
        }
    }

    static TariffBody of(Tariff tariff, long version) {
        return new TariffBody(tariff.zones().stream().map(ZoneBody::of).toList(), version);
    }

    long basedOn() {
        return version == null ? 0 : version;
    }

    Tariff toTariff() {
        return new Tariff(listOf("zones", zones, ZoneBody::toZone));
    }

    /** Each body as what it says, knowing where in the request it stands. */
    private static <B, T> List<T> listOf(String field, List<B> bodies, BiFunction<B, String, T> read) {
        return IntStream.range(0, bodies.size())
                .mapToObj(i -> read.apply(bodies.get(i), "%s[%d]".formatted(field, i)))
                .toList();
    }
}
