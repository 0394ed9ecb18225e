package dev.stampede.flashsale.treasure.http;

import dev.stampede.runtime.http.MoneyBody;
import dev.stampede.runtime.seal.Coupon;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * What a finder gets.
 *
 * @param claimedAt when they claimed it
 * @param coupon to send with one order, unchanged; nobody else can use it
 * @param discount what it takes off the order
 * @param sellerId whose goods the order has to have
 * @param expiresAt until when it can be used
 */
@Serdeable
record ClaimedBody(Instant claimedAt, String coupon, MoneyBody discount, String sellerId, Instant expiresAt) {

    static ClaimedBody of(Instant claimedAt, Coupon coupon, String sealed) {
        return new ClaimedBody(
                claimedAt,
                sealed,
                MoneyBody.of(coupon.amount()),
                coupon.seller().value(),
                coupon.expiresAt());
    }
}
