package dev.stampede.flashsale.sale.http;

import dev.stampede.flashsale.sale.SaleRequest;
import dev.stampede.model.id.OfferId;
import dev.stampede.runtime.http.Identifiers;
import dev.stampede.runtime.http.MoneyBody;
import dev.stampede.runtime.http.ProblemException;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What is to be set aside of one offer.
 *
 * @param offerId the offer of every day
 * @param price of one unit in the sale, more than 0
 * @param stock how many of its free units
 * @param perShopper the most units that one shopper may buy; as many as there are without it, or with 0
 */
@Serdeable
record WantedOfferBody(
        @NotNull String offerId,

        @NotNull @Valid MoneyBody price,

        @Min(value = 1, message = "1 or more units")
        @Max(value = 1_000_000_000, message = "at most 1,000,000,000 units")
        long stock,

        @Nullable
        @Min(value = 0, message = "0 or more units")
        @Max(value = 1_000_000, message = "at most 1,000,000 units")
        Integer perShopper) {

    SaleRequest.Wanted toWanted(String field) {
        var offer = Identifiers.parse(field + ".offerId", offerId, OfferId::parse);
        if (offer.sale().isPresent()) {
            throw ProblemException.invalid(field + ".offerId", "an offer of every day, not one of a sale");
        }
        var money = price.toMoney(field + ".price");
        if (money.minorUnits() < 1) {
            throw ProblemException.invalid(field + ".price.minorUnits", "more than 0");
        }
        return new SaleRequest.Wanted(offer, money, stock, perShopper == null ? 0 : perShopper);
    }
}
