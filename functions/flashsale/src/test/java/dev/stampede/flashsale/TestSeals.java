package dev.stampede.flashsale;

import dev.stampede.runtime.seal.CouponSeal;
import dev.stampede.runtime.seal.jws.JwsCouponSeal;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** Seals with a key of the tests' own, where deployed functions ask Secrets Manager for one. */
@Factory
final class TestSeals {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    /** The seal that tests open coupons with. */
    static final CouponSeal COUPONS = new JwsCouponSeal(KEY::clone);

    @Bean
    @Singleton
    @Replaces(value = CouponSeal.class, factory = TreasureFactory.class)
    CouponSeal couponSeal() {
        return COUPONS;
    }
}
