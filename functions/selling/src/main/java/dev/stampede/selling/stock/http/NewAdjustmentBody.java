package dev.stampede.selling.stock.http;

import dev.stampede.model.id.OfferId;
import dev.stampede.runtime.http.IdempotencyKey;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.body.OneLine;
import dev.stampede.selling.stock.NewAdjustment;
import dev.stampede.selling.stock.StockLimits;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Units to bring or to take away.
 *
 * @param units how many; negative when they go out
 * @param reason why, in the seller's words
 */
@Serdeable
record NewAdjustmentBody(
        @Min(value = -StockLimits.MOST_UNITS, message = "at least -1,000,000,000 units")
        @Max(value = StockLimits.MOST_UNITS, message = "at most 1,000,000,000 units")
        long units,

        @NotNull @OneLine(max = 200) String reason) {

    NewAdjustment toNewAdjustment(OfferId offer, IdempotencyKey key) {
        if (units == 0) {
            throw ProblemException.invalid("units", "how many units come in, or, negative, go out; not 0");
        }
        return new NewAdjustment(offer, key.value(), units, reason);
    }
}
