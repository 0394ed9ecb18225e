package dev.stampede.selling.registration.http;

import dev.stampede.model.shipping.Destination;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.selling.registration.SellerDetails;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a seller registers with.
 *
 * @param name what shoppers read
 * @param city where the seller is
 * @param country ISO 3166-1 alpha-2, where parcels leave from
 * @param postalCode where parcels leave from
 * @param currency that all the seller's prices will be in, for good
 * @param version the {@code version} that a change is based on; without it, or with 0, the caller has yet to register
 */
@Serdeable
record SellerDetailsBody(
        @NotNull
        @Pattern(
                regexp = "[^\\x00-\\x1f\\x7f]{1,100}",
                message = "1 to 100 characters, none of them a control character")
        String name,

        @NotNull
        @Pattern(
                regexp = "[^\\x00-\\x1f\\x7f]{1,100}",
                message = "1 to 100 characters, none of them a control character")
        String city,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "an ISO 3166-1 alpha-2 code such as BR")
        String country,

        @NotNull @Pattern(regexp = "[A-Za-z0-9 -]{1,16}", message = "1 to 16 letters, digits, spaces or hyphens")
        String postalCode,

        @NotNull String currency,

        @Nullable @Min(value = 0, message = "the version of your registration: GET /v1/seller")
        Long version) {

    long basedOn() {
        return version == null ? 0 : version;
    }

    SellerDetails toDetails() {
        return new SellerDetails(name, city, new Destination(country, postalCode), knownCurrency());
    }

    private Currency knownCurrency() {
        try {
            return Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("currency", "an ISO 4217 code, such as EUR");
        }
    }
}
