package dev.stampede.flashsale.sale.http;

import dev.stampede.flashsale.sale.Sales;
import dev.stampede.model.id.SaleId;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.ProblemType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** Everybody may see a sale. */
@Controller("/v1/sales/{saleId}")
class SalesController {

    private final Sales sales;

    SalesController(Sales sales) {
        this.sales = sales;
    }

    /**
     * A sale as it is now.
     *
     * @param saleId the sale's id
     */
    @Get
    @ApiResponse(responseCode = "404", description = "not-found: there is no such sale")
    SaleBody showSale(String saleId) {
        return sales.find(parse(saleId)).map(SaleBody::of).orElseThrow(() -> noSuchSale(saleId));
    }

    private static SaleId parse(String saleId) {
        try {
            return new SaleId(saleId);
        } catch (IllegalArgumentException e) {
            throw noSuchSale(saleId);
        }
    }

    private static ProblemException noSuchSale(String saleId) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no sale %s".formatted(saleId));
    }
}
