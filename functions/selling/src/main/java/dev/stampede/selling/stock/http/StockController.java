package dev.stampede.selling.stock.http;

import dev.stampede.runtime.http.Caller;
import dev.stampede.runtime.http.IdempotencyKey;
import dev.stampede.runtime.http.Problem;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.selling.http.OwnOffers;
import dev.stampede.selling.http.SellingProblems;
import dev.stampede.selling.stock.AdjustStock;
import dev.stampede.selling.stock.Adjustment;
import dev.stampede.selling.stock.SetStock;
import dev.stampede.selling.stock.StockSetting;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;

/** Sellers set and adjust the stock of their offers. */
@Controller("/v1/offers/{offerId}")
@SecurityRequirement(name = "bearerAuth", scopes = "seller")
class StockController {

    private final SetStock settings;
    private final AdjustStock adjustments;

    StockController(SetStock settings, AdjustStock adjustments) {
        this.settings = settings;
        this.adjustments = adjustments;
    }

    /**
     * Sets how many units of one of the caller's offers are free.
     *
     * @param offerId the offer's id
     * @return how many are free now
     */
    @Put("/stock")
    @ApiResponse(responseCode = "404", description = "not-found: there is no such offer")
    @ApiResponse(responseCode = "409", description = "offer-of-a-sale: the stock is the sale's; saleId names it")
    AvailableBody setStock(Caller caller, String offerId, @Body @Valid StockBody body) {
        return switch (settings.set(OwnOffers.of(caller, offerId), body.available())) {
            case StockSetting.Set set -> new AvailableBody(offerId, set.available());
            case StockSetting.NoSuchOffer ignored -> throw SellingProblems.noSuchOffer(offerId);
        };
    }

    /**
     * Brings units of one of the caller's offers, or takes them away.
     *
     * @param offerId the offer's id
     */
    @Post("/stock-adjustments")
    @ApiResponse(responseCode = "201", description = "The movement", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "not-found: there is no such offer")
    @ApiResponse(responseCode = "409", description = """
                    insufficient-stock: fewer units are free than should go; available says how many
                    offer-of-a-sale: the stock is the sale's; saleId names it""")
    @ApiResponse(responseCode = "422", description = "idempotency-key-reused: the key belongs to another movement")
    HttpResponse<AdjustmentBody> adjustStock(
            Caller caller,
            String offerId,
            @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER) IdempotencyKey key,
            @Body @Valid NewAdjustmentBody body) {
        var request = body.toNewAdjustment(OwnOffers.of(caller, offerId), key);
        return switch (adjustments.adjust(request)) {
            case Adjustment.Adjusted adjusted -> HttpResponse.created(AdjustmentBody.of(adjusted.movement()));
            case Adjustment.NoSuchOffer ignored -> throw SellingProblems.noSuchOffer(offerId);
            case Adjustment.KeyReused ignored -> throw SellingProblems.keyReused();
            case Adjustment.Insufficient insufficient -> throw insufficient(insufficient.available());
        };
    }

    private static ProblemException insufficient(long available) {
        return new ProblemException(
                Problem.of(SellingProblems.INSUFFICIENT_STOCK, "%d units are free".formatted(available))
                        .with("available", available));
    }
}
