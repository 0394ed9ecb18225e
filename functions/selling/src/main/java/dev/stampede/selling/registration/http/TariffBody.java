package dev.stampede.selling.registration.http;

import dev.stampede.model.shipping.Countries;
import dev.stampede.model.shipping.Tariff;
import dev.stampede.model.shipping.WeightBand;
import dev.stampede.model.shipping.Zone;
import dev.stampede.runtime.http.MoneyBody;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.body.CountryCode;
import dev.stampede.runtime.http.body.OneLine;
import dev.stampede.runtime.http.body.PostalCode;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
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
        @NotNull @Size(max = 2_000, message = "at most 2,000 zones")
        List<@Valid ZoneBody> zones,

        @Nullable @Min(value = 0, message = "the version of your tariff: GET /v1/seller/tariff")
        Long version) {

    private static final List<String> WHOLE_COUNTRY = List.of("");

    /**
     * Places at the same prices.
     *
     * @param name the seller's name for it
     * @param country ISO 3166-1 alpha-2
     * @param postalPrefixes how postal codes in it start, each in one zone only; an empty one stands for the whole
     *     country, and so does leaving them out where there are no postal codes, such as in HK
     * @param bands prices by weight
     */
    @Serdeable
    record ZoneBody(
            @NotNull @OneLine(max = 100) String name,

            @NotNull @CountryCode String country,

            @Nullable @Size(max = 500, message = "at most 500 prefixes; \"\" stands for the whole country")
            List<
                            @Pattern(
                                    regexp = PostalCode.PATTERN,
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
            return new Zone(name, country, prefixes(field), listOf(field + ".bands", bands, BandBody::toBand));
        }

        private List<String> prefixes(String field) {
            if (postalPrefixes != null && !postalPrefixes.isEmpty()) {
                return postalPrefixes;
            }
            if (Countries.mayLackPostalCodes(country)) {
                return WHOLE_COUNTRY;
            }
            throw ProblemException.invalid(
                    field + ".postalPrefixes", "1 to 500 prefixes; \"\" stands for the whole country");
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
        var tariff = new Tariff(listOf("zones", zones, ZoneBody::toZone));
        holdPrefixesApart(tariff.zones());
        return tariff;
    }

    /** Two zones that claim one place would leave its price to their order. */
    private static void holdPrefixesApart(List<Zone> zones) {
        record Place(String country, String prefix) {}
        var fields = new HashMap<Place, String>();
        for (int i = 0; i < zones.size(); i++) {
            var prefixes = zones.get(i).comparedPrefixes();
            for (int j = 0; j < prefixes.size(); j++) {
                var field = "zones[%d].postalPrefixes[%d]".formatted(i, j);
                var other = fields.putIfAbsent(new Place(zones.get(i).country(), prefixes.get(j)), field);
                if (other != null) {
                    throw ProblemException.invalid(
                            field, "another prefix: this one stands in %s, and each in one zone only".formatted(other));
                }
            }
        }
    }

    /** Each body as what it says, knowing where in the request it stands. */
    private static <B, T> List<T> listOf(String field, List<B> bodies, BiFunction<B, String, T> read) {
        return IntStream.range(0, bodies.size())
                .mapToObj(i -> read.apply(bodies.get(i), "%s[%d]".formatted(field, i)))
                .toList();
    }
}
