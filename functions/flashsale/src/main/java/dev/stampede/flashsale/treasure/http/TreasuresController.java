package dev.stampede.flashsale.treasure.http;

import dev.stampede.flashsale.treasure.ClaimTreasure;
import dev.stampede.flashsale.treasure.Claiming;
import dev.stampede.flashsale.treasure.HideTreasure;
import dev.stampede.flashsale.treasure.Hiding;
import dev.stampede.flashsale.treasure.ShowTreasure;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.id.TreasureId;
import dev.stampede.runtime.http.Caller;
import dev.stampede.runtime.http.IdempotencyKey;
import dev.stampede.runtime.seal.CouponSeal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;
import java.net.URI;

/** Treasures are hidden, hunted and found. */
@Controller("/v1/treasures")
class TreasuresController {

    /** A second for everyone together: a clue is read within a second of its time, and a rush costs a read a second. */
    private static final String FOR_A_SECOND = "public, max-age=0, s-maxage=1";

    private final HideTreasure hiding;
    private final ShowTreasure shown;
    private final ClaimTreasure claims;
    private final CouponSeal seal;

    TreasuresController(HideTreasure hiding, ShowTreasure shown, ClaimTreasure claims, CouponSeal seal) {
        this.hiding = hiding;
        this.shown = shown;
        this.claims = claims;
        this.seal = seal;
    }

    /** Hides a treasure: a discount that some shoppers can find. A seller hides what their own goods pay for. */
    @Post
    @SecurityRequirement(
            name = "bearerAuth",
            scopes = {"seller", "admin"})
    @ApiResponse(
            responseCode = "201",
            description = "It is hidden",
            useReturnTypeSchema = true,
            headers = @Header(name = "Location", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "409", description = """
                    seller-not-registered: the seller has yet to register
                    currency-mismatch: the discount is in another currency than the seller's""")
    @ApiResponse(
            responseCode = "422",
            description = "idempotency-key-reused: the key has hidden treasureId, which is another")
    HttpResponse<HiddenTreasureBody> hideTreasure(
            Caller caller,
            @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER) IdempotencyKey key,
            @Body @Valid NewTreasureBody body) {
        return switch (hiding.hide(body.toTreasure(caller, key))) {
            case Hiding.Hidden hidden -> {
                var id = hidden.treasure().id().value();
                yield HttpResponse.created(new HiddenTreasureBody(id), URI.create("/v1/treasures/" + id));
            }
            case Hiding.NoSuchSeller ignored -> throw TreasureProblems.notRegistered();
            case Hiding.OtherCurrency other -> throw TreasureProblems.otherCurrency(other.sellers());
            case Hiding.KeyReused reused -> throw TreasureProblems.keyReused(reused.treasure());
        };
    }

    /**
     * A treasure, with the clues to it that can be read by now.
     *
     * @param treasureId the treasure's id
     */
    @Get("/{treasureId}")
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "The client has it already")
    @ApiResponse(responseCode = "404", description = "not-found: there is no such treasure")
    HttpResponse<TreasureBody> showTreasure(String treasureId) {
        return shown.show(parse(treasureId))
                .map(TreasureBody::of)
                .map(body -> HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, FOR_A_SECOND))
                .orElseThrow(() -> TreasureProblems.noSuchTreasure(treasureId));
    }

    /**
     * Claims a treasure with the code that the clues lead to. Sending it again gives the same claim.
     *
     * @param treasureId the treasure's id
     * @return the coupon, for one order
     */
    @Put("/{treasureId}/claim")
    @SecurityRequirement(name = "bearerAuth", scopes = "shopper")
    @ApiResponse(responseCode = "404", description = "not-found: there is no such treasure")
    @ApiResponse(responseCode = "409", description = """
                    treasure-not-open: it can't be claimed yet, or not any more; opensAt and closesAt say when
                    treasure-gone: as many others as can have found it before""")
    @ApiResponse(responseCode = "422", description = "wrong-code: something else is hidden there")
    ClaimedBody claimTreasure(Caller caller, String treasureId, @Body @Valid ClaimBody body) {
        var shopper = caller.shopper();
        return switch (claims.claim(parse(treasureId), shopper, body.code())) {
            case Claiming.Claimed claimed -> claimed(claimed, shopper);
            case Claiming.NoSuchTreasure ignored -> throw TreasureProblems.noSuchTreasure(treasureId);
            case Claiming.NotOpen notOpen -> throw TreasureProblems.notOpen(notOpen.treasure());
            case Claiming.WrongCode ignored -> throw TreasureProblems.wrongCode();
            case Claiming.Gone ignored -> throw TreasureProblems.gone();
        };
    }

    private ClaimedBody claimed(Claiming.Claimed claimed, ShopperId shopper) {
        var coupon = claimed.treasure().couponFor(shopper);
        return ClaimedBody.of(claimed.at(), coupon, seal.seal(coupon));
    }

    private static TreasureId parse(String treasureId) {
        try {
            return new TreasureId(treasureId);
        } catch (IllegalArgumentException e) {
            throw TreasureProblems.noSuchTreasure(treasureId);
        }
    }
}
