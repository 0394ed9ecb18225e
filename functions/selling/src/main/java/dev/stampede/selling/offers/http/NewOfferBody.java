package dev.stampede.selling.offers.http;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.id.ProductId;
import dev.stampede.model.id.SellerId;
import dev.stampede.runtime.http.IdempotencyKey;
import dev.stampede.runtime.http.Identifiers;
import dev.stampede.runtime.http.MoneyBody;
import dev.stampede.selling.offers.NewOffer;
import dev.stampede.selling.stock.StockLimits;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An offer to publish.
 *
 * @param productId what is offered
 * @param sku the seller's own name for it
 * @param price of one unit
 * @param stock units that are free at the start
 * @param shards over how many items they are spread, 1 unless a rush is expected
 * @param opensAt from when it is sold, in whole seconds; from now on without it
 * @param closesAt until when it is sold, in whole seconds; without an end without it
 */
@Serdeable
record NewOfferBody(
        @NotNull String productId,

        @NotNull @Pattern(regexp = "[\\x21-\\x7e]{1,64}", message = "1 to 64 visible ASCII characters")
        String sku,

        @NotNull @Valid MoneyBody price,

        @Min(value = 0, message = "0 or more units")
        @Max(value = StockLimits.MOST_UNITS, message = "at most 1,000,000,000 units")
        long stock,

        @Nullable @Min(value = 1, message = "1 to 90 shards") @Max(value = Offer.MAX_SHARDS, message = "1 to 90 shards")
        Integer shards,

        @Nullable Instant opensAt,
        @Nullable Instant closesAt) {

    NewOffer toNewOffer(SellerId seller, IdempotencyKey key) {
        return new NewOffer(
                seller,
                key.value(),
                Identifiers.parse("productId", productId, ProductId::new),
                sku,
                price.toMoney("price"),
                stock,
                Objects.requireNonNullElse(shards, 1),
                OfferWindowBody.window(opensAt, closesAt));
    }
}
