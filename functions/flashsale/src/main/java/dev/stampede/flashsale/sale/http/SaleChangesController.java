package dev.stampede.flashsale.sale.http;

import dev.stampede.flashsale.sale.SaleBook;
import dev.stampede.flashsale.sale.SaleChange;
import dev.stampede.flashsale.sale.SaleChanges;
import dev.stampede.flashsale.sale.ShowSale;
import dev.stampede.model.id.SaleId;
import dev.stampede.runtime.http.Caller;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;

/** Who scheduled a sale changes it, and so do operators; each change is written down. */
@Controller("/v1/sales/{saleId}")
@SecurityRequirement(
        name = "bearerAuth",
        scopes = {"seller", "admin"})
@ApiResponse(responseCode = "404", description = "not-found: there is no such sale")
class SaleChangesController {

    private final SaleChanges changes;
    private final SaleBook sales;
    private final ShowSale shown;

    SaleChangesController(SaleChanges changes, SaleBook sales, ShowSale shown) {
        this.changes = changes;
        this.sales = sales;
        this.shown = shown;
    }

    /**
     * Pauses a sale.
     *
     * @param saleId the sale's id
     * @return the sale as it is now
     */
    @Put("/pause")
    @ApiResponse(responseCode = "409", description = """
                    sale-not-ready: it is still being prepared
                    sale-over: it has closed, or was cancelled""")
    SaleBody pauseSale(Caller caller, String saleId) {
        var id = SaleIds.parse(saleId);
        return answer(id, changes.pause().pause(id, Organisers.of(caller)));
    }

    /**
     * Resumes a paused sale.
     *
     * @param saleId the sale's id
     * @return the sale as it is now
     */
    @Put("/resume")
    @ApiResponse(responseCode = "409", description = """
                    sale-not-ready: it is still being prepared
                    sale-over: it has closed, or was cancelled""")
    SaleBody resumeSale(Caller caller, String saleId) {
        var id = SaleIds.parse(saleId);
        return answer(id, changes.resume().resume(id, Organisers.of(caller)));
    }

    /**
     * Has a sale close later.
     *
     * @param saleId the sale's id
     * @return the sale as it is now
     */
    @Put("/window")
    @ApiResponse(responseCode = "409", description = """
            sale-not-ready: it is still being prepared
            sale-over: it has closed, or was cancelled
            closes-later: it can't be shortened, only cancelled""")
    SaleBody extendSale(Caller caller, String saleId, @Body @Valid WindowBody body) {
        var id = SaleIds.parse(saleId);
        var closesAt = NewSaleBody.wholeSeconds("closesAt", body.closesAt());
        return answer(id, changes.extend().extend(id, Organisers.of(caller), closesAt));
    }

    /**
     * Cancels a sale for good.
     *
     * @param saleId the sale's id
     * @return the sale as it is now
     */
    @Put("/cancellation")
    @ApiResponse(responseCode = "409", description = "sale-over: it has closed")
    SaleBody cancelSale(Caller caller, String saleId) {
        var id = SaleIds.parse(saleId);
        return answer(id, changes.cancel().cancel(id, Organisers.of(caller)));
    }

    /**
     * Plans a sale for another peak, while it sells too.
     *
     * @param saleId the sale's id
     * @return the sale as it is now
     */
    @Put("/peak")
    @ApiResponse(responseCode = "409", description = """
                    sale-not-ready: it is still being prepared
                    sale-over: it has closed, or was cancelled""")
    SaleBody changePeak(Caller caller, String saleId, @Body @Valid PeakBody body) {
        var id = SaleIds.parse(saleId);
        var peakOrders = NewSaleBody.attainable(body.peakOrders());
        return answer(id, changes.peak().change(id, Organisers.of(caller), peakOrders));
    }

    /**
     * What was done to a sale, and by whom.
     *
     * @param saleId the sale's id
     */
    @Get("/audit")
    AuditBody showAudit(Caller caller, String saleId) {
        var id = SaleIds.parse(saleId);
        var sale = sales.find(id).orElseThrow(() -> SaleProblems.noSuchSale(saleId));
        if (!Organisers.of(caller).mayChange(sale)) {
            throw SaleProblems.of(id, new SaleChange.NotTheirs());
        }
        return AuditBody.of(sales.audit(id));
    }

    private SaleBody answer(SaleId id, SaleChange change) {
        if (change instanceof SaleChange.Changed changed) {
            return SaleBody.of(shown.now(changed.sale()));
        }
        throw SaleProblems.of(id, change);
    }
}
