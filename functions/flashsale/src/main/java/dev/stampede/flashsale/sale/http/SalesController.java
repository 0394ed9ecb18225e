package dev.stampede.flashsale.sale.http;

import dev.stampede.flashsale.sale.ScheduleSale;
import dev.stampede.flashsale.sale.Scheduling;
import dev.stampede.flashsale.sale.ShowSale;
import dev.stampede.runtime.http.Caller;
import dev.stampede.runtime.http.IdempotencyKey;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;
import java.net.URI;

/** Sellers and operators schedule sales; everybody may see one. */
@Controller("/v1/sales")
class SalesController {

    /** A second for everyone together, in browsers and at the edge. */
    private static final String FOR_A_SECOND = "public, max-age=1, s-maxage=1";

    private final ScheduleSale scheduling;
    private final ShowSale sales;

    SalesController(ScheduleSale scheduling, ShowSale sales) {
        this.scheduling = scheduling;
        this.sales = sales;
    }

    /** Schedules a sale: sets its stock aside, until it is over. Sent again, it is answered as at first. */
    @Post
    @SecurityRequirement(
            name = "bearerAuth",
            scopes = {"seller", "admin"})
    @ApiResponse(
            responseCode = "201",
            description = "The sale",
            useReturnTypeSchema = true,
            headers = @Header(name = "Location", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", description = "not-found: there is no such offer")
    @ApiResponse(responseCode = "409", description = """
                    currency-mismatch: a price is in another currency than its offer
                    above-ordinary-price: a price is above that of every day; offerId and price say which
                    insufficient-stock: fewer units are free; available says how many
                    stock-too-spread: the units lie in too many shards; available says how many can be set aside""")
    @ApiResponse(
            responseCode = "422",
            description = "idempotency-key-reused: the key has scheduled saleId on other terms")
    HttpResponse<SaleBody> scheduleSale(
            Caller caller,
            @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER) IdempotencyKey key,
            @Body @Valid NewSaleBody body) {
        var outcome = scheduling.schedule(body.toRequest(Organisers.of(caller), key));
        if (outcome instanceof Scheduling.Scheduled scheduled) {
            var sale = scheduled.sale();
            return HttpResponse.created(
                    SaleBody.of(sales.asScheduled(sale, scheduled.at())), URI.create("/v1/sales/" + sale.id()));
        }
        throw SaleProblems.of(outcome);
    }

    /**
     * A sale as it is now, with a countdown and how much is left.
     *
     * @param saleId the sale's id
     */
    @Get("/{saleId}")
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "The client has it already")
    @ApiResponse(responseCode = "404", description = "not-found: there is no such sale")
    HttpResponse<SaleBody> showSale(String saleId) {
        return sales.show(SaleIds.parse(saleId))
                .map(shown -> HttpResponse.ok(SaleBody.of(shown)).header(HttpHeaders.CACHE_CONTROL, FOR_A_SECOND))
                .orElseThrow(() -> SaleProblems.noSuchSale(saleId));
    }
}
