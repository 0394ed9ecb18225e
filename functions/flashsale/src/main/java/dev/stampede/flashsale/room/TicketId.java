package dev.stampede.flashsale.room;

import dev.stampede.model.id.DerivedId;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.id.ShopperId;

/**
 * A shopper's name in one sale's room. Whoever knows the shopper's id can derive it, nobody can go back from it, so
 * that tickets can be published.
 *
 * @param value 26 characters
 */
public record TicketId(String value) {

    /** That shopper's in that sale: always the same. */
    public static TicketId of(SaleId sale, ShopperId shopper) {
        return new TicketId(DerivedId.of("ticket", sale.value(), shopper.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
