package dev.stampede.flashsale.sale.http;

import dev.stampede.flashsale.sale.Sale;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A sale.
 *
 * @param saleId the sale's id
 * @param title for shoppers
 * @param opensAt from when it sells
 * @param closesAt until when it sells
 */
@Serdeable
record SaleBody(String saleId, String title, Instant opensAt, Instant closesAt) {

    static SaleBody of(Sale sale) {
        return new SaleBody(sale.id().value(), sale.title(), sale.opensAt(), sale.closesAt());
    }
}
