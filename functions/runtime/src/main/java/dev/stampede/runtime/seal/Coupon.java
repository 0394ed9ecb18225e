package dev.stampede.runtime.seal;

import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.money.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A discount that a shopper found.
 *
 * @param shopper who found it; nobody else may use it
 * @param treasure what they found; it discounts one order
 * @param seller whose goods it makes cheaper
 * @param amount by how much
 * @param expiresAt until when, exclusive, in whole seconds
 */
public record Coupon(ShopperId shopper, TreasureId treasure, SellerId seller, Money amount, Instant expiresAt) {

    /** Drops fractions of the expiry's second: a seal keeps none. */
    public Coupon {
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
    }
}
