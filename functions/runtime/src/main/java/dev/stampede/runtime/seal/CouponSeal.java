package dev.stampede.runtime.seal;

import java.util.Optional;

/** Seals coupons, so that they can travel through the shopper's hands and be believed without a call. */
public interface CouponSeal {

    /** The coupon as a sealed, printable string. */
    String seal(Coupon coupon);

    /**
     * The coupon that was sealed, whether or not it has expired since; empty when the seal isn't ours or the string
     * isn't one.
     */
    Optional<Coupon> open(String sealed);
}
