package dev.stampede.selling.registration.http;

import dev.stampede.runtime.http.Destinations;
import dev.stampede.runtime.http.body.CountryCode;
import dev.stampede.runtime.http.body.CurrencyCode;
import dev.stampede.runtime.http.body.OneLine;
import dev.stampede.runtime.http.body.PostalCode;
import dev.stampede.selling.registration.SellerDetails;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a seller registers with.
 *
 * @param name what shoppers read
 * @param city where the seller is
 * @param country ISO 3166-1 alpha-2, where parcels leave from
 * @param postalCode where parcels leave from; left out where the country needs none, such as HK
 * @param currency that all the seller's prices will be in, for good
 * @param version the {@code version} that a change is based on; without it, or with 0, the caller has yet to register
 */
@Serdeable
record SellerDetailsBody(
        @NotNull @OneLine(max = 100) String name,

        @NotNull @OneLine(max = 100) String city,

        @NotNull @CountryCode String country,

        @Nullable @PostalCode String postalCode,

        @NotNull @CurrencyCode String currency,

        @Nullable @Min(value = 0, message = "the version of your registration: GET /v1/seller")
        Long version) {

    long basedOn() {
        return version == null ? 0 : version;
    }

    SellerDetails toDetails() {
        return new SellerDetails(
                name, city, Destinations.parse("postalCode", country, postalCode), Currency.getInstance(currency));
    }
}
