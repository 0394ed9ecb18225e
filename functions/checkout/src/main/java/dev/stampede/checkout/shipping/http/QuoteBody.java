package dev.stampede.checkout.shipping.http;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.shipping.Destination;
import dev.stampede.runtime.http.Destinations;
import dev.stampede.runtime.http.Identifiers;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.body.CountryCode;
import dev.stampede.runtime.http.body.PostalCode;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A basket and where it goes.
 *
 * @param destination country and postal code
 * @param lines what is in it, each offer once
 */
@Serdeable
public record QuoteBody(
        @NotNull @Valid Place destination,
        @NotNull @Size(min = 1, max = QuoteBody.MOST_LINES) List<@Valid Line> lines) {

    /** The most lines of a basket: with a stock shard each and the order they stay far below a transaction's limit. */
    public static final int MOST_LINES = 20;

    /** The most units of one line. */
    public static final int MOST_UNITS = 999;

    /**
     * Where freight is priced to.
     *
     * @param country ISO 3166-1 alpha-2
     * @param postalCode as the country writes it; left out where it needs none, such as HK
     */
    @Serdeable
    public record Place(
            @NotNull @CountryCode String country,
            @Nullable @PostalCode String postalCode) {

        Destination toDestination() {
            return Destinations.parse("destination.postalCode", country, postalCode);
        }
    }

    /**
     * Some units of one offer.
     *
     * @param offerId which offer
     * @param quantity units
     */
    @Serdeable
    public record Line(
            @NotNull String offerId,
            @Min(1) @Max(QuoteBody.MOST_UNITS) int quantity) {}

    Map<OfferId, Integer> quantities() {
        var quantities = new LinkedHashMap<OfferId, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var field = "lines[%d].offerId".formatted(i);
            if (quantities.put(Identifiers.parse(field, line.offerId(), OfferId::parse), line.quantity()) != null) {
                throw ProblemException.invalid(field, "each offer stands in one line only; add up its quantity");
            }
        }
        return quantities;
    }
}
