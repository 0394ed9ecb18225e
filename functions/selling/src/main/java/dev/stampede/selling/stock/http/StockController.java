package dev.stampede.selling.stock.http;

import dev.stampede.runtime.http.Caller;
import dev.stampede.runtime.http.IdempotencyKey;
import dev.stampede.runtime.http.Problem;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.selling.http.OwnOffers;
import dev.stampede.selling.http.SellingProblems;
import dev.stampede.selling.stock.AdjustStock;
import dev.stampede.selling.stock.Adjustment;
import dev.stampede.selling.stock.NewSetting;
import dev.stampede.selling.stock.OfferStock;
import dev.stampede.selling.stock.SetStock;
import dev.stampede.selling.stock.StockBook;
import dev.stampede.selling.stock.StockSetting;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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

    private final StockBook stock;
    private final SetStock settings;
    private final AdjustStock adjustments;

    StockController(StockBook stock, SetStock settings, AdjustStock adjustments) {
        this.stock = stock;
        this.settings = settings;
        this.adjustments = adjustments;
    }

    /**
     * How many units of one of the caller's offers are free, and the version to name when they are set.
     *
     * @param offerId the offer's id
     * @return how many are free now
     */
    @Get("/stock")
    @ApiResponse(responseCode = "404", description = "not-found: there is no such offer")
    @ApiResponse(responseCode = "409", description = "offer-of-a-sale: the stock is the sale's; saleId names it")
    AvailableBody showStock(Caller caller, String offerId) {
        var shards = stock.shards(OwnOffers.of(caller, offerId));
        if (shards.isEmpty()) {
            throw SellingProblems.noSuchOffer(offerId);
        }
        return AvailableBody.of(offerId, OfferStock.of(shards));
    }

    /**
     * Sets how many units of one of the caller's offers are free, unless units have moved since the named version other
     * than by orders. Sent again, it changes nothing more.
     *
     * @param offerId the offer's id
     * @return how many are free now
     */
    @Put("/stock")
    @ApiResponse(responseCode = "404", description = "not-found: there is no such offer")
    @ApiResponse(responseCode = "409", description = """
                    changed-since: units have moved since that stockVersion; available and stockVersion say what is now
                    offer-of-a-sale: the stock is the sale's; saleId names it""")
    AvailableBody setStock(Caller caller, String offerId, @Body @Valid StockBody body) {
        var request = new NewSetting(OwnOffers.of(caller, offerId), body.available(), body.stockVersion());
        return switch (settings.set(request)) {
            case StockSetting.Set set -> AvailableBody.of(offerId, set.now());
            case StockSetting.NoSuchOffer ignored -> throw SellingProblems.noSuchOffer(offerId);
            case StockSetting.ChangedSince changed -> throw changedSince(changed.now());
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
                    stock-limit: more would be free than an offer may have; limit and available say how many
                    offer-of-a-sale: the stock is the sale's; saleId names it""")
    @ApiResponse(
            responseCode = "422",
            description = "idempotency-key-reused: the key has made movementId of offerId, which is another")
    HttpResponse<AdjustmentBody> adjustStock(
            Caller caller,
            String offerId,
            @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER) IdempotencyKey key,
            @Body @Valid NewAdjustmentBody body) {
        var request = body.toNewAdjustment(OwnOffers.of(caller, offerId), key);
        return switch (adjustments.adjust(request)) {
            case Adjustment.Adjusted adjusted -> HttpResponse.created(AdjustmentBody.of(adjusted.movement()));
            case Adjustment.NoSuchOffer ignored -> throw SellingProblems.noSuchOffer(offerId);
            case Adjustment.KeyReused reused -> throw SellingProblems.keyReused(reused.movement());
            case Adjustment.OverTheLimit limit -> throw overTheLimit(limit);
            case Adjustment.Insufficient insufficient -> throw insufficient(insufficient.available());
        };
    }

    private static ProblemException changedSince(OfferStock now) {
        var detail = "%d units are free, at stockVersion %d: set them on the ground of that, or adjust them"
                .formatted(now.available(), now.version());
        return new ProblemException(Problem.of(SellingProblems.CHANGED_SINCE, detail)
                .with("available", now.available())
                .with("stockVersion", now.version()));
    }

    private static ProblemException overTheLimit(Adjustment.OverTheLimit over) {
        var detail = "An offer has at most %,d free units, and %,d are free".formatted(over.limit(), over.available());
        return new ProblemException(Problem.of(SellingProblems.STOCK_LIMIT, detail)
                .with("limit", over.limit())
                .with("available", over.available()));
    }

    private static ProblemException insufficient(long available) {
        return new ProblemException(
                Problem.of(SellingProblems.INSUFFICIENT_STOCK, "%d units are free".formatted(available))
                        .with("available", available));
    }
}
