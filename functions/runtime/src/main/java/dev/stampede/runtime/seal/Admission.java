package dev.stampede.runtime.seal;

import dev.stampede.model.id.SaleId;
import dev.stampede.model.id.ShopperId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That a shopper's turn in a sale's waiting room has come.
 *
 * @param shopper whose turn it is; nobody else may use it
 * @param sale what they may buy of
 * @param expiresAt until when, exclusive, in whole seconds
 */
public record Admission(ShopperId shopper, SaleId sale, Instant expiresAt) {

    /** Drops fractions of the expiry's second: a seal keeps none. */
    public Admission {
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether it lets that shopper buy of that sale at that time. */
    public boolean admits(ShopperId buyer, SaleId of, Instant now) {
        return shopper.equals(buyer) && sale.equals(of) && now.isBefore(expiresAt);
    }
}
